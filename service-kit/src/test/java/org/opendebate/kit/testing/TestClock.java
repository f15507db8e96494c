package org.opendebate.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** Moves the business clock of the service under test. It sees a move within 100 ms: wait for what should follow. */
public final class TestClock {
    static final String FILE = "opendebate.test.clock-file";

    private TestClock() {}

    public static void offset(Duration offset) {
        Path file = Path.of(System.getProperty(FILE));
        try {
            Path next = file.resolveSibling("clock.next");
            Files.writeString(next, offset.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the clock so that it shows {@code instant} now; the offset that the service will see. */
    public static Duration set(Instant instant) {
        Duration offset = Duration.between(Instant.now(), instant);
        offset(offset);
        return offset;
    }

    /** Back to system time. */
    public static void reset() {
        offset(Duration.ZERO);
    }
}
