package org.opendebate.kit.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of what is done with events that cannot be applied, and of read models that are made anew. */
@ConfigMapping(prefix = "opendebate.inbox")
public interface InboxSettings {
    /** How often an event is tried before it goes to the dead letters; while the database is away no try is counted. */
    @WithDefault("10")
    int tries();

    /** The pause after the first failure; each further one is twice as long. */
    @WithDefault("PT0.1S")
    Duration firstPause();

    @WithDefault("PT10S")
    Duration longestPause();

    /** The longest time in which a read model is made anew; what takes longer is undone. */
    @WithDefault("PT10M")
    Duration rebuildWithin();
}
