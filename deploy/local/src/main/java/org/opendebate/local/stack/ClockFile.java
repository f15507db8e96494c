package org.opendebate.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The offset of the business clock, in the one file that all services watch. */
final class ClockFile {

    private final Path file;
    private final Clock system;

    ClockFile(Path file, Clock system) {
        this.file = file;
        this.system = system;
    }

    Path path() {
        return file;
    }

    /** What the business clock shows now. */
    Instant now() {
        return system.instant().plus(offset());
    }

    Duration offset() {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sets it to an instant, from which it goes on in real time.
     *
     * @return the new offset, in whole milliseconds
     */
    Duration set(Instant instant) {
        Duration offset =
                Duration.ofMillis(Duration.between(system.instant(), instant).toMillis());
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, offset + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return offset;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
