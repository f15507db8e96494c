package org.opendebate.kit.clock;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the business clock. */
@ConfigMapping(prefix = "opendebate.clock")
public interface ClockSettings {
    /** The watched file with the offset; read in the profiles {@code local} and {@code test} only. */
    Optional<Path> offsetFile();
}
