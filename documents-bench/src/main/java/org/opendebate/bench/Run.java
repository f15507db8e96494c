package org.opendebate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A command that was run to its end.
 *
 * @param seconds by the clock on the wall
 * @param peakMegabytes of it and all that it started together: the largest sum of resident sets that was seen
 * @param typesetterMegabytes of the Node that sets pages, alone: the most that was resident; 0 where none ran
 */
record Run(double seconds, long peakMegabytes, long typesetterMegabytes) {

    private static final int EVERY_MILLISECONDS = 20;
    private static final int LIMIT_MINUTES = 15;

    /** Throws with what the command said if it does not end well. */
    static Run of(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        long typesetter = 0;
        try {
            while (!process.waitFor(EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, resident(process.toHandle()));
                typesetter = Math.max(typesetter, typesetter(process.toHandle()));
                if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(LIMIT_MINUTES)) {
                    throw new IOException(command.getFirst() + " did not end in " + LIMIT_MINUTES + " minutes");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + process.exitValue() + ":\n"
                    + Files.readString(said, StandardCharsets.UTF_8));
        }
        return new Run(seconds, peak / 1024, typesetter / 1024);
    }

    /** In kilobytes; a process that has ended since has none. */
    private static long resident(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(one -> kilobytes(one.pid(), "VmRSS:"))
                .sum();
    }

    private static long typesetter(ProcessHandle process) {
        return process.descendants()
                .filter(one -> one.info()
                        .command()
                        .filter(command -> command.endsWith("/node"))
                        .isPresent())
                .mapToLong(one -> kilobytes(one.pid(), "VmHWM:"))
                .max()
                .orElse(0);
    }

    /** By a line of proc_pid_status(5). */
    private static long kilobytes(long pid, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException | UncheckedIOException e) {
            // it ended while it was read
            return 0;
        }
    }
}
