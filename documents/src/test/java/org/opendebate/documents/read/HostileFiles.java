package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendebate.documents.read.Docx.p;
import static org.opendebate.documents.read.Docx.r;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.documents.model.PlainText;

/** Reads files that are made to do harm, in bounded time, and afterwards all of them in a process of 256 MB. */
abstract class HostileFiles {

    static final String BODY = p(r("text"));

    /** Of a processor; what the clock says depends on what else the machine does. */
    private static final Duration MOST = Duration.ofSeconds(5);

    private static final Duration STUCK = Duration.ofSeconds(60);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Every file of these tests. */
    @TempDir
    static Path all;

    @TempDir
    Path folder;

    private static void keep(byte[] bytes) {
        try {
            Files.write(Files.createTempFile(all, "hostile", ".docx"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that has no more than 256 MB reads them all, one after the other, and tells an outcome for each. */
    @AfterAll
    static void allHaveAnOutcomeIn256Megabytes() throws Exception {
        Path told = all.resolveSibling(all.getFileName() + ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.opendebate.documents.cli.Main",
                        "check",
                        "--corpus",
                        all.toString())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        try {
            assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it takes longer than two minutes");
            String last = Files.readAllLines(told).getLast();
            assertFalse(Files.readString(told).contains("failed"), Files.readString(told));
            assertTrue(last.matches("read \\d+, refused with a reason \\d+, law broken 0"), last);
            assertEquals(0, process.exitValue());
            System.out.println("hostile Word files, in 256 MB: " + last);
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(told);
        }
    }

    final void refused(String rule, byte[] bytes) {
        ReadOutcome outcome = outcome(bytes);
        Finding finding = assertInstanceOf(ReadOutcome.Refused.class, outcome, outcome.toString())
                .finding();
        assertEquals(rule, finding.ruleId(), finding.toString());
        assertFalse(finding.found().isBlank());
        assertFalse(finding.remedy().isBlank());
    }

    /** Sound, and empty. */
    final void isNoStatement(byte[] bytes) {
        assertEquals(
                "", PlainText.of(isReadAndNotTaken("no-text", bytes).text()).strip());
    }

    /** Nothing in it is run or fetched by who reads it, so it is read; what asks for that is not taken as a statement. */
    final ReadOutcome.Read isReadAndNotTaken(String rule, byte[] bytes) {
        ReadOutcome.Read read = assertInstanceOf(ReadOutcome.Read.class, outcome(bytes));
        assertEquals(rule, read.refusal().orElseThrow().ruleId());
        return read;
    }

    final ReadOutcome outcome(byte[] bytes) {
        Path file = Docx.write(folder, bytes);
        keep(bytes);
        Duration[] worked = new Duration[1];
        ReadOutcome outcome = assertTimeoutPreemptively(STUCK, () -> {
            long before = THREADS.getCurrentThreadCpuTime();
            ReadOutcome read = new WordReader().read(file);
            worked[0] = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
            return read;
        });
        assertTrue(worked[0].compareTo(MOST) < 0, () -> "it takes " + worked[0]);
        return outcome;
    }
}
