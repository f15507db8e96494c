package org.opendebate.kit.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the audit. */
@ConfigMapping(prefix = "opendebate.audit")
public interface AuditSettings {
    /** How long the leader waits before it looks again for rows that have no place in the chain. */
    @WithDefault("PT0.5S")
    Duration chainEvery();

    /** How long names, mail addresses and network addresses are kept; the chain goes on without them. */
    @WithDefault("P365D")
    Duration keepPersonal();

    /** How often what is older is taken away. */
    @WithDefault("PT1H")
    Duration purgeEvery();

    /** After this long without a word from the leader, the database lets another one lead. */
    @WithDefault("PT30S")
    Duration leaderSilence();
}
