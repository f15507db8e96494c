package org.opendebate.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the outbox and of the topics that this service tells. */
@ConfigMapping(prefix = "opendebate.outbox")
public interface OutboxSettings {
    /** The topics that this service owns; made, compacted, where they are missing. */
    Optional<List<String>> topics();

    /** Those of which every event is kept for ever, since the last one of an aggregate does not have it all. */
    Optional<List<String>> wholeTopics();

    /** Partitions of a topic that has to be made. */
    @WithDefault("6")
    int partitions();

    /** How long the relay waits when there is nothing to send and no commit wakes it. */
    @WithDefault("PT0.5S")
    Duration pollInterval();

    /** Events sent before the relay waits for their acknowledgements. */
    @WithDefault("100")
    int batch();

    /** How long sent events are kept. */
    @WithDefault("P7D")
    Duration keepSent();

    /** How often it is looked for sent events that are older than that. */
    @WithDefault("PT10M")
    Duration purgeEvery();

    /**
     * After this long without a word from the leading relay, the database lets another one lead; longer than the relay
     * waits for the acknowledgements of what it sent at once.
     */
    @WithDefault("PT30S")
    Duration leaderSilence();
}
