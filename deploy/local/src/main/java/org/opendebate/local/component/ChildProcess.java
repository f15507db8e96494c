package org.opendebate.local.component;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A component's process: its output goes to {@code NAME.log} and its id to {@code NAME.process} in a folder, and it is
 * stopped by that id only.
 */
public final class ChildProcess implements AutoCloseable {

    /** At its first end a JVM writes its archive of classes ({@link Jvm}), which takes a busy machine half a minute. */
    private static final Duration POLITE = Duration.ofSeconds(90);

    private static final Duration FORCED = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 25;
    /** A probe costs who is asked, which is busy starting, and writes a line for each no. */
    private static final long PROBE_MILLIS = 150;

    private static final int TAIL_LINES = 40;
    private static final boolean OWN_SESSION = Files.isExecutable(Path.of("/usr/bin/setsid"));

    private static volatile boolean noMore;

    /**
     * What to start.
     *
     * @param name one word, as people shall read it
     * @param folder of the log and of the recorded process id
     * @param environment added to the own one
     * @param stopSignal name without SIG, as kill takes it
     */
    public record Launch(
            String name, Path folder, List<String> command, Map<String, String> environment, String stopSignal) {

        public Launch(String name, Path folder, List<String> command, Map<String, String> environment) {
            this(name, folder, command, environment, "TERM");
        }

        private Path log() {
            return folder.resolve(name + ".log");
        }

        private Path record() {
            return recordFile(folder, name);
        }
    }

    private final Launch launch;
    private final Process process;
    private final long logStart;

    private ChildProcess(Launch launch, Process process, long logStart) {
        this.launch = launch;
        this.process = process;
        this.logStart = logStart;
    }

    /** Starts it; one of the same name that an earlier program left running in that folder is stopped first. */
    public static ChildProcess start(Launch launch) {
        if (noMore) {
            throw new ComponentFailed(launch.name() + " is not started: this program is stopping");
        }
        try {
            Files.createDirectories(launch.folder());
            stopRecorded(launch.folder(), launch.name());
            long logStart = Files.exists(launch.log()) ? Files.size(launch.log()) : 0;
            List<String> command = new ArrayList<>();
            if (OWN_SESSION) {
                // an interrupt at the terminal reaches the launcher alone, which then stops its children in order
                command.add("/usr/bin/setsid");
            }
            command.addAll(launch.command());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(launch.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
            builder.environment().putAll(launch.environment());
            Process process = builder.start();
            ProcessRecord.of(process.toHandle(), launch.stopSignal()).write(launch.record());
            return new ChildProcess(launch, process, logStart);
        } catch (IOException e) {
            throw new ComponentFailed(launch.name() + " could not be started: " + e.getMessage(), e);
        }
    }

    /** From now on start fails: whoever stops everything is not overtaken by a start under way. */
    public static void startNoMore() {
        noMore = true;
    }

    /** Runs a command that ends by itself, and fails with its output when it does not end with 0. */
    static void run(Launch launch, Duration deadline) {
        ChildProcess child = runToItsEnd(launch, deadline);
        int code = child.process.exitValue();
        if (code != 0) {
            throw child.failure("ended with " + code);
        }
    }

    /** Runs a command that ends by itself, with whatever code. */
    static ChildProcess runToItsEnd(Launch launch, Duration deadline) {
        ChildProcess child = start(launch);
        if (!waitFor(child.process.toHandle(), deadline)) {
            child.kill();
            throw child.failure("did not end within " + deadline.toSeconds() + " s");
        }
        child.forget();
        child.process.onExit().join();
        return child;
    }

    /**
     * Waits until the probe says that the component is ready.
     *
     * @throws ComponentFailed with the tail of the log when it ends before, or takes too long (it is then killed)
     */
    public void awaitReady(BooleanSupplier probe, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        while (!probe.getAsBoolean()) {
            if (!process.isAlive()) {
                forget();
                throw failure("ended with " + process.exitValue() + " before it was ready");
            }
            if (System.nanoTime() > end) {
                kill();
                throw failure("was not ready within " + deadline.toSeconds() + " s");
            }
            pause(PROBE_MILLIS);
        }
    }

    public String name() {
        return launch.name();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether a text stands in what was logged since this start. */
    boolean logged(String text) {
        return logSince(logStart).contains(text);
    }

    /** Asks it to stop, and insists after a while. */
    public void stop() {
        stop(process.toHandle(), launch.stopSignal());
        forget();
    }

    /**
     * SIGKILL to the process and to those that it started, and waits until all are gone: a restart before that would
     * find their locks, as PostgreSQL finds the shared memory of a backend that outlived its postmaster. It is held first,
     * so that it starts no other between the look at its children and its end.
     */
    public void kill() {
        signal(process.toHandle(), "STOP");
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        try {
            if (!process.waitFor(FORCED)) {
                throw new ComponentFailed(launch.name() + " (process " + pid() + ") survived SIGKILL");
            }
            for (ProcessHandle child : children) {
                if (!waitFor(child, FORCED)) {
                    throw new ComponentFailed(launch.name() + "'s process " + child.pid() + " survived SIGKILL");
                }
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        forget();
    }

    @Override
    public void close() {
        stop();
    }

    /** Stops what an earlier program recorded under this name in the folder; false when nothing of it runs. */
    public static boolean stopRecorded(Path folder, String name) {
        Path file = recordFile(folder, name);
        Optional<ProcessRecord> recorded = ProcessRecord.read(file);
        Optional<ProcessHandle> left = recorded.flatMap(ProcessRecord::running);
        left.ifPresent(process -> stop(process, recorded.get().stopSignal()));
        delete(file);
        return left.isPresent();
    }

    /** Whether the process that was recorded under this name in the folder runs. */
    public static boolean isRecordedRunning(Path folder, String name) {
        return ProcessRecord.read(recordFile(folder, name))
                .flatMap(ProcessRecord::running)
                .isPresent();
    }

    private ComponentFailed failure(String what) {
        return new ComponentFailed(launch.name() + " " + what + "; the end of " + launch.log() + ":\n" + tail());
    }

    private String tail() {
        List<String> lines = logSince(logStart).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }

    private String logSince(long offset) {
        try (RandomAccessFile log = new RandomAccessFile(launch.log().toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.max(0, log.length() - offset)];
            log.seek(offset);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget() {
        delete(launch.record());
    }

    private static void stop(ProcessHandle process, String signal) {
        if ("TERM".equals(signal)) {
            process.destroy();
        } else {
            signal(process, signal);
        }
        if (!waitFor(process, POLITE)) {
            process.destroyForcibly();
            if (!waitFor(process, FORCED)) {
                throw new ComponentFailed("process " + process.pid() + " survived SIGKILL");
            }
        }
    }

    private static void signal(ProcessHandle process, String signal) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static boolean waitFor(ProcessHandle process, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        while (ProcessRecord.isRunning(process)) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(POLL_MILLIS);
        }
        return true;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while a component started or stopped", e);
    }

    private static Path recordFile(Path folder, String name) {
        return folder.resolve(name + ".process");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
