package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendebate.local.component.FreePorts;
import org.opendebate.local.stack.Port;

/** The short form of {@code verify --faults}, and that it would see what it looks for. */
class FaultsIT {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    @Test
    void nothingIsLostAndNothingIsDoubled() {
        Program.Ended played = play("--only", "kill-statement,kill-postgres,events-twice", "--submissions", "40");

        assertEquals(0, played.exit(), played::output);
        assertTrue(played.output().contains("] lost 0, doubled 0, otherwise wrong 0, seed "), played::output);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            acknowledge-before-commit ; kill-postgres ; 40 ; was stored as version 1|is not in the seal
            skip-the-inbox            ; events-twice  ; 40 ; compilation-service knows . submitted of statement
            drop-from-the-seal        ; kill-gateway  ; 16 ; was acknowledged and is not in the seal
            """)
    void aPlantedBugIsFound(String bug, String fault, String submissions, String finding) {
        Program.Ended played = play("--only", fault, "--submissions", submissions, "--plant", bug);

        assertEquals(1, played.exit(), played::output);
        assertTrue(Pattern.compile(finding).matcher(played.output()).find(), played::output);
    }

    private static Program.Ended play(String... options) {
        List<String> command =
                new ArrayList<>(List.of(Repository.file("opendebate").toString(), "verify", "--faults"));
        String seed = System.getProperty("opendebate.seed", "20210524");
        command.addAll(List.of("--seed", seed));
        command.addAll(List.of(options));
        return Program.run(
                LIMIT,
                Map.of("OPENDEBATE_PORT", Integer.toString(FreePorts.base(Port.values().length))),
                Repository.ROOT,
                command);
    }
}
