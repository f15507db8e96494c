package org.opendebate.documents.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** Checks letters, some of them made to do harm, in bounded time, and afterwards all of them in a process of 256 MB. */
abstract class HostileLetters {

    /** Of a processor; what the clock says depends on what else the machine does. */
    private static final Duration MOST = Duration.ofSeconds(10);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Every letter of these tests. */
    @TempDir
    static Path all;

    /** In a process of its own: tells an outcome for each letter of a folder. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) throws IOException {
            int sound = 0;
            int refused = 0;
            try (Stream<Path> letters = Files.list(Path.of(arguments[0]))) {
                for (Path letter : letters.sorted().toList()) {
                    switch (CoverLetterCheck.check(letter)) {
                        case CoverLetterOutcome.Sound ignored -> sound++;
                        case CoverLetterOutcome.Refused ignored -> refused++;
                    }
                }
            }
            System.out.println("read " + sound + ", refused with a reason " + refused);
        }
    }

    final CoverLetterOutcome check(byte[] bytes) throws IOException {
        Path letter = Files.write(Files.createTempFile(all, "letter", ""), bytes);
        long before = THREADS.getCurrentThreadCpuTime();
        CoverLetterOutcome outcome = CoverLetterCheck.check(letter);
        Duration worked = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
        assertTrue(worked.compareTo(MOST) < 0, () -> "it takes " + worked);
        return outcome;
    }

    @AfterAll
    static void allHaveAnOutcomeIn256Megabytes() throws Exception {
        long letters;
        try (Stream<Path> files = Files.list(all)) {
            letters = files.count();
        }
        Path told = all.resolveSibling(all.getFileName() + ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        all.toString())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        try {
            assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it takes longer than two minutes");
            List<String> lines = Files.readAllLines(told);
            assertEquals(0, process.exitValue(), () -> String.join("\n", lines));
            String[] counts = lines.getLast().split("\\D+");
            assertEquals(letters, Long.parseLong(counts[1]) + Long.parseLong(counts[2]), lines.getLast());
            System.out.println("cover letters, in 256 MB: " + lines.getLast());
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(told);
        }
    }
}
