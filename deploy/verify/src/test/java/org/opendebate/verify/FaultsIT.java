package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code verify --faults}, and, on the same stack afterwards, that it would see what it looks for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {
    private static final Duration LIMIT = Duration.ofMinutes(15);
    /** The last one last, for Keycloak loses then what it has stored too. */
    private static final String FAULTS =
            "kill-statement,kill-postgres,events-twice,kill-gateway,events-twice,kill-postgres";

    private static final String BUGS = "none,none,none,drop-from-the-seal,skip-the-inbox,acknowledge-before-commit";

    @TempDir
    private static Path folder;

    private Program.Ended played;
    /** What was said before the first round, and in each. */
    private String[] rounds;

    @BeforeAll
    void play() {
        played = Program.run(
                LIMIT,
                new OwnFolders(folder).environment(),
                Repository.ROOT,
                List.of(
                        Repository.file("opendebate").toString(),
                        "verify",
                        "--faults",
                        "--seed",
                        System.getProperty("opendebate.seed", "20210524"),
                        "--submissions",
                        "40",
                        "--only",
                        FAULTS,
                        "--plant",
                        BUGS));
        rounds = played.output().split("] round \\d: ");
        assertEquals(7, rounds.length, played::output);
    }

    @Test
    void nothingIsLostAndNothingIsDoubled() {
        List<String> findings = IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(round -> rounds[round].lines().skip(1).filter(line -> line.matches("\\[.*\\] {3}\\S.*")))
                .filter(line -> !line.matches(".* 0 +0 +\\d+\\.\\d s {2}at \\d+ of 40, .*"))
                .toList();

        assertEquals(List.of(), findings, played::output);
    }

    @Test
    void bugsThatArePlantedAreFound() {
        found("was acknowledged and is not in the seal", 4);
        found("compilation-service knows . submitted of statement", 5);
        found("was stored as version 1|is not in the seal", 6);
        assertEquals(1, played.exit(), played::output);
        assertTrue(Pattern.compile("] lost [1-9]").matcher(played.output()).find(), played::output);
    }

    private void found(String finding, int round) {
        assertTrue(
                Pattern.compile(finding).matcher(rounds[round]).find(), () -> finding + " is not in " + rounds[round]);
    }
}
