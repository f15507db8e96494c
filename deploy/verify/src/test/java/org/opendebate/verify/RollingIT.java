package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code verify --rolling}: the gateway, and the service that statements come to. */
class RollingIT {
    private static final Duration LIMIT = Duration.ofMinutes(15);

    @TempDir
    private Path folder;

    @Test
    void nobodyNoticesARestart() {
        DebianPackage.HAPROXY.needed();

        Program.Ended played = Program.run(
                LIMIT,
                new OwnFolders(folder).environment(),
                Repository.ROOT,
                List.of(
                        Repository.file("opendebate").toString(),
                        "verify",
                        "--rolling",
                        "--only",
                        "gateway,statement-service"));

        assertEquals(0, played.exit(), played::output);
        assertTrue(played.output().contains("] restarted 4, submissions "), played::output);
        assertTrue(played.output().contains(", failed 0, otherwise wrong 0"), played::output);
    }
}
