package org.opendebate.bench.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processor time that each part of the stack has used, and this process as {@value #CLIENTS}. Unlike a rate it says
 * the same on a busy machine. Each part runs in a folder of its name.
 */
public final class ProcessorTime {

    static final String CLIENTS = "clients";

    /** USER_HZ of Linux. */
    private static final int TICKS_A_SECOND = 100;

    private final Map<String, Duration> used;

    private ProcessorTime(Map<String, Duration> used) {
        this.used = used;
    }

    static ProcessorTime none() {
        return new ProcessorTime(Map.of());
    }

    static ProcessorTime now() {
        Map<String, Duration> used = new TreeMap<>();
        ProcessHandle.current()
                .children()
                .forEach(part -> nameOf(part).ifPresent(name -> used.merge(name, whole(part), Duration::plus)));
        used.put(CLIENTS, own(ProcessHandle.current()));
        return new ProcessorTime(used);
    }

    /** What one process has used so far; zero where it has ended. */
    public static Duration of(long pid) {
        return ProcessHandle.of(pid).map(ProcessorTime::own).orElse(Duration.ZERO);
    }

    /** What was used since; a part that was not there then counts from its start. */
    ProcessorTime since(ProcessorTime before) {
        Map<String, Duration> more = new TreeMap<>();
        used.forEach((name, time) -> more.put(name, time.minus(before.used.getOrDefault(name, Duration.ZERO))));
        return new ProcessorTime(more);
    }

    ProcessorTime plus(ProcessorTime other) {
        Map<String, Duration> sum = new TreeMap<>(used);
        other.used.forEach((name, time) -> sum.merge(name, time, Duration::plus));
        return new ProcessorTime(sum);
    }

    /** Such as {@code 12.3 ms (gateway 1.2, statement-service 8.0)}, the largest first, without what does not count. */
    String eachOf(int number) {
        Duration sum = used.values().stream().reduce(Duration.ZERO, Duration::plus);
        return "%.1f ms (%s)"
                .formatted(
                        millis(sum, number),
                        used.entrySet().stream()
                                .sorted(Map.Entry.<String, Duration>comparingByValue()
                                        .reversed())
                                .filter(part -> millis(part.getValue(), number) >= 0.05)
                                .map(part -> "%s %.1f".formatted(part.getKey(), millis(part.getValue(), number)))
                                .collect(Collectors.joining(", ")));
    }

    private static double millis(Duration time, int number) {
        return time.toNanos() / 1e6 / number;
    }

    private static Duration whole(ProcessHandle part) {
        return Stream.concat(Stream.of(part), part.descendants())
                .map(ProcessorTime::own)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** With what its children used that have ended: a database's connection is one. */
    private static Duration own(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            // after the name, which is in brackets and may hold anything: see proc_pid_stat(5), fields 14 to 17
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = 14; field <= 17; field++) {
                ticks += Long.parseLong(fields[field - 3]);
            }
            return Duration.ofMillis(ticks * 1000 / TICKS_A_SECOND);
        } catch (IOException endedOrNoSuchFileSystem) {
            return Duration.ZERO;
        }
    }

    private static Optional<String> nameOf(ProcessHandle part) {
        try {
            return Optional.of(Path.of("/proc", Long.toString(part.pid()), "cwd")
                    .toRealPath()
                    .getFileName()
                    .toString());
        } catch (IOException endedOrNoSuchFileSystem) {
            return Optional.empty();
        }
    }
}
