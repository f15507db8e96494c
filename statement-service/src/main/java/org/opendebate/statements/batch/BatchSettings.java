package org.opendebate.statements.batch;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much one batch may bring, and how it is worked off. */
@ConfigMapping(prefix = "opendebate.batch")
public interface BatchSettings {
    /** Submissions in one batch. */
    @WithDefault("200")
    int mostItems();

    /** All files of a batch; each of them has its limit as in a submission of its own. The gateway's limit is above it. */
    @WithDefault("200M")
    MemorySize mostBytes();

    /** Submissions that are worked on at a moment; those of one author come one after the other. */
    @WithDefault("4")
    int atOnce();

    /** How often it is looked for what another replica took, or waits to be tried again. */
    @WithDefault("PT1S")
    Duration lookEvery();

    /** After so long what could not be judged is tried again, where nothing says how long to wait. */
    @WithDefault("PT5S")
    Duration retryEvery();

    /** For so long it is tried again; then that it could not be judged is its result. */
    @WithDefault("PT30M")
    Duration retryFor();

    /** The same of what fails for no reason that is known: the others of its author wait for it. */
    @WithDefault("PT1M")
    Duration failFor();

    /** For how long the leader may be silent before another replica takes its place. */
    @WithDefault("PT30S")
    Duration leaderSilence();

    /** How long after its last result a batch can be asked for. */
    @WithDefault("P30D")
    Duration keep();

    /** How often it is looked for batches that are older than that. */
    @WithDefault("PT10M")
    Duration purgeEvery();

    /** After so long without an event something is sent all the same; shorter than the gateway waits for a part. */
    @WithDefault("PT10S")
    Duration heartbeat();

    /** For so long events are told before the connection is closed, and asked for again with a new token. */
    @WithDefault("PT1M")
    Duration tellFor();
}
