package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.documents.Seeds;
import org.opendebate.documents.model.Inlines;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Text;

/** A reader that drops, doubles or swaps runs is caught by the law, whichever run of whichever file it is. */
class MutationsTest {

    private static final Path SAMPLES = Path.of("..", "deploy", "local", "samples");
    private static final String CAUGHT = "text-not-conserved";

    @TempDir
    Path folder;

    /** What goes wrong with one run. */
    private enum Mistake {
        DROPPED {
            @Override
            List<Text> of(Text run, Text held) {
                return List.of();
            }
        },
        DOUBLED {
            @Override
            List<Text> of(Text run, Text held) {
                return List.of(run, run);
            }
        },
        SWAPPED {
            @Override
            List<Text> of(Text run, Text held) {
                return held == null ? List.of() : List.of(run, held);
            }
        };

        /** @param held the run before, when it is the one to be swapped */
        abstract List<Text> of(Text run, Text held);
    }

    /** Carries all runs but one as they are. */
    private static final class Careless implements RunCarrier {
        private final Mistake mistake;
        private final int at;
        private int runs;
        private Text held;

        Careless(Mistake mistake, int at) {
            this.mistake = mistake;
            this.at = at;
        }

        @Override
        public List<Text> carry(Text run) {
            if (held != null) {
                List<Text> swapped = mistake.of(run, held);
                held = null;
                return swapped;
            }
            if (runs++ != at) {
                return List.of(run);
            }
            held = mistake == Mistake.SWAPPED ? run : null;
            return mistake.of(run, null);
        }
    }

    @Test
    void everyMistakeInTheSamplesIsCaught() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(SAMPLES)) {
            files = walk.filter(file -> file.getFileName().toString().matches("statement.*\\.docx"))
                    .sorted()
                    .toList();
        }
        int[] caught = {0};
        for (Path file : files) {
            Seeds.each(1, random -> caught[0] += caught(file, random, 4));
        }
        assertTrue(caught[0] > 8 * files.size(), "mistakes caught: " + caught[0]);
    }

    @Test
    void everyMistakeInGeneratedFilesIsCaught() {
        int[] caught = {0};
        Seeds.each(30, random -> caught[0] += caught(WordBodies.draw(random).write(folder), random, 5));
        assertTrue(caught[0] > 100, "mistakes caught: " + caught[0]);
    }

    /** Makes every kind of mistake with some runs of a file, and tells how many changed the text; all of those are caught. */
    private static int caught(Path file, RandomGenerator random, int most) throws IOException {
        List<Text> runs = new ArrayList<>();
        StatementText faithful = read(file, run -> {
                    runs.add(run);
                    return List.of(run);
                })
                .text();
        int caught = 0;
        for (int tries = Math.min(most, runs.size()); tries > 0; tries--) {
            int at = random.nextInt(runs.size());
            for (Mistake mistake : Mistake.values()) {
                ReadOutcome.Read mistaken = read(file, new Careless(mistake, at));
                if (!seen(mistaken.text()).equals(seen(faithful))
                        && !onlyUnknownSigns(seen(mistaken.text()), seen(faithful))) {
                    assertTrue(
                            mistaken.findings().stream()
                                    .anyMatch(finding -> finding.ruleId().equals(CAUGHT)),
                            mistake + " run " + at + " of " + file + ": " + runs.get(at));
                    caught++;
                }
            }
        }
        return caught;
    }

    /** A sign that nobody knows may be any: where it changes places with another sign, the law cannot tell. */
    private static boolean onlyUnknownSigns(String mistaken, String faithful) {
        int[] is = mistaken.codePoints().toArray();
        int[] should = faithful.codePoints().toArray();
        if (is.length != should.length) {
            return false;
        }
        StringBuilder apart = new StringBuilder();
        for (int i = 0; i < is.length; i++) {
            if (is[i] != should[i]) {
                apart.appendCodePoint(is[i]).appendCodePoint(should[i]);
            }
        }
        return apart.indexOf("□") >= 0 && apart.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static ReadOutcome.Read read(Path file, RunCarrier carrier) throws IOException {
        return assertInstanceOf(ReadOutcome.Read.class, new WordReader(Limits.DEFAULT, carrier).read(file));
    }

    private static String seen(StatementText text) {
        StringBuilder seen = new StringBuilder();
        Inlines.forEach(text.blocks(), inline -> seen.append(inline instanceof Text run ? run.text() : ""));
        return seen.toString().replaceAll("\\s+", "");
    }

    @Test
    void aFaithfulReaderIsNotAccused() throws IOException {
        Seeds.each(20, random -> {
            ReadOutcome.Read read = read(WordBodies.draw(random).write(folder), RunCarrier.FAITHFUL);
            assertEquals(
                    0,
                    read.findings().stream()
                            .filter(finding -> finding.ruleId().equals(CAUGHT))
                            .count());
        });
    }
}
