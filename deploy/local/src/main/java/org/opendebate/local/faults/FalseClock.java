package org.opendebate.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A process whose system clock is wrong, by Debian's libfaketime under it. */
final class FalseClock {

    static final String NEEDS = "needs libfaketime, install faketime";

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String LIBRARY = "faketime/libfaketimeMT.so.1";

    private FalseClock() {}

    static boolean isPossible() {
        return library().isPresent();
    }

    /**
     * For the environment of the process.
     *
     * @param offset such as {@code +5m}
     */
    static Map<String, String> variables(String offset) {
        return Map.of(
                "LD_PRELOAD",
                library().orElseThrow().toString(),
                "FAKETIME",
                offset,
                // pauses and timeouts shall be as long as they are
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1");
    }

    /** Below a folder that is named for the machine's architecture. */
    private static Optional<Path> library() {
        try (Stream<Path> architectures = Files.list(LIBRARIES)) {
            return architectures
                    .map(folder -> folder.resolve(LIBRARY))
                    .filter(Files::isReadable)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
