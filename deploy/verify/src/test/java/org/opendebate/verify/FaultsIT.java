package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code verify --faults}, and that it would see what it looks for. */
class FaultsIT {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostAndNothingIsDoubled() {
        Program.Ended played = play("--only", "kill-statement,kill-postgres,events-twice", "--submissions", "40");

        assertEquals(0, played.exit(), played::output);
        assertTrue(played.output().contains("] lost 0, doubled 0, otherwise wrong 0, seed "), played::output);
    }

    @Test
    void bugsThatArePlantedInASealAndInAnInboxAreFound() {
        String[] rounds = planted("kill-gateway,events-twice", "drop-from-the-seal,skip-the-inbox");

        found("was acknowledged and is not in the seal", rounds[1]);
        found("compilation-service knows . submitted of statement", rounds[2]);
    }

    /** On a stack of its own, for Keycloak loses what it has stored too. */
    @Test
    void aDatabaseThatAcknowledgesBeforeTheCommitIsFound() {
        String[] rounds = planted("kill-postgres", "acknowledge-before-commit");

        found("was stored as version 1|is not in the seal", rounds[1]);
    }

    /** What was said before the first round, and in each. */
    private String[] planted(String faults, String bugs) {
        Program.Ended played = play("--only", faults, "--submissions", "40", "--plant", bugs);

        assertEquals(1, played.exit(), played::output);
        String[] rounds = played.output().split("] round \\d: ");
        assertEquals(1 + faults.split(",").length, rounds.length, played::output);
        return rounds;
    }

    private static void found(String finding, String round) {
        assertTrue(Pattern.compile(finding).matcher(round).find(), () -> finding + " is not in " + round);
    }

    private Program.Ended play(String... options) {
        List<String> command =
                new ArrayList<>(List.of(Repository.file("opendebate").toString(), "verify", "--faults"));
        String seed = System.getProperty("opendebate.seed", "20210524");
        command.addAll(List.of("--seed", seed));
        command.addAll(List.of(options));
        return Program.run(LIMIT, new OwnFolders(folder).environment(), Repository.ROOT, command);
    }
}
