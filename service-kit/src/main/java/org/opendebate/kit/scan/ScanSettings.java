package org.opendebate.kit.scan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Whether uploads are scanned, and by what. */
@ConfigMapping(prefix = "opendebate.scan")
public interface ScanSettings {
    /** What it means that the scanner is away. */
    enum Mode {
        /** What comes waits for it. */
        REQUIRED,
        /** What comes is taken without. */
        OPTIONAL,
        /** There is none. */
        OFF
    }

    @WithDefault("off")
    Mode mode();

    /** Where {@code clamd} listens, as host:port; needed unless the mode is off. */
    Optional<String> clamd();

    @WithDefault("PT2S")
    Duration connectTimeout();

    /** For one file, from the first byte to the answer. */
    @WithDefault("PT30S")
    Duration timeout();

    /** How often the scanner is asked again about what waits for it. */
    @WithDefault("PT5S")
    Duration retryEvery();

    /** After so long another replica asks in its place; more than the files of one version can take. */
    @WithDefault("PT3M")
    Duration leaderSilence();
}
