package org.opendebate.local.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The id and the start instant of a process, kept in a file, so that a later program can stop that process and never
 * another one that was given the same id.
 *
 * @param started as the operating system tells it, to about 10 ms
 * @param stopSignal that asks it to end, without SIG
 */
record ProcessRecord(long pid, Instant started, String stopSignal) {

    /** The boot time, to which Linux relates starts, moves when the system clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static ProcessRecord of(ProcessHandle process, String stopSignal) {
        return new ProcessRecord(process.pid(), process.info().startInstant().orElse(Instant.EPOCH), stopSignal);
    }

    static Optional<ProcessRecord> read(Path file) {
        try {
            String[] fields = Files.readString(file).strip().split(" ");
            return fields.length == 3
                    ? Optional.of(new ProcessRecord(Long.parseLong(fields[0]), Instant.parse(fields[1]), fields[2]))
                    : Optional.empty();
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, pid + " " + started + " " + stopSignal + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, if it still runs and is the one that was recorded. */
    Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid)
                .filter(ProcessRecord::isRunning)
                .filter(process -> process.info()
                        .startInstant()
                        .filter(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0)
                        .isPresent());
    }

    /**
     * Whether it runs: a process that has ended, and that its new parent has not yet taken note of, still has an id but
     * holds nothing any more.
     */
    static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !hasEnded(process.pid());
    }

    /** The first thread of a killed process is dead before the others are, and those still hold its ports. */
    private static boolean hasEnded(long pid) {
        Path folder = Path.of("/proc", Long.toString(pid));
        try (Stream<Path> threads = Files.list(folder.resolve("task"))) {
            // the state follows the name, which is in brackets and may hold anything
            String stat = Files.readString(folder.resolve("stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z' && threads.count() <= 1;
        } catch (IOException | UncheckedIOException goneOrNoSuchFileSystem) {
            return false;
        }
    }
}
