package org.opendebate.bench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.opendebate.local.component.ChildProcess;
import org.opendebate.local.stack.Replica;
import org.opendebate.local.stack.ServiceName;
import org.opendebate.local.stack.Stack;

/**
 * How long a service takes from its start until it is ready, and what that costs, with the flags of its image: with the archive
 * of the JDK's own classes alone, and with the cache of classes that the image has. Each is a second replica beside a whole
 * stack, so that everything it asks for is there.
 */
final class Starts {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final long PROBE_MILLIS = 10;
    private static final double MEGABYTE = 1e6;

    /**
     * How much is measured.
     *
     * @param uncounted rounds before those that count
     * @param rounds of each form of each service
     */
    enum Size {
        SHORT(List.of(ServiceName.GATEWAY), 0, 1),
        WHOLE(List.of(ServiceName.values()), 1, 7);

        private final List<ServiceName> services;
        private final int uncounted;
        private final int rounds;

        Size(List<ServiceName> services, int uncounted, int rounds) {
            this.services = services;
            this.uncounted = uncounted;
            this.rounds = rounds;
        }
    }

    private enum Form {
        PLAIN,
        CACHED
    }

    /**
     * One start.
     *
     * @param seconds until it was ready
     * @param processor seconds of a processor until then
     * @param resident bytes of memory then
     */
    private record Start(double seconds, double processor, double resident) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final Stack stack;
    private final Size size;

    Starts(Stack stack, Size size) {
        this.stack = stack;
        this.size = size;
    }

    void measure() {
        System.out.println(
                "from the start until ready, plain and with its cache of classes; medians of " + size.rounds);
        for (ServiceName service : size.services) {
            measure(service);
        }
    }

    private void measure(ServiceName service) {
        Replica replica = stack.replica(service);
        Path cache = replica.folder().resolve("classes.aot");
        double training = train(replica, cache);
        Map<Form, List<Start>> starts = new EnumMap<>(Form.class);
        for (int round = -size.uncounted; round < size.rounds; round++) {
            for (Form form : Form.values()) {
                Start start = start(replica, form, cache);
                if (round >= 0) {
                    starts.computeIfAbsent(form, first -> new ArrayList<>()).add(start);
                }
            }
        }
        System.out.printf("%s (cache of %.0f MB, made in %.1f s)%n", service.wire(), bytes(cache) / MEGABYTE, training);
        tell("ready after, s", starts, Start::seconds);
        tell("processor, s", starts, Start::processor);
        tell("resident, MB", starts, start -> start.resident() / MEGABYTE);
    }

    private static void tell(String what, Map<Form, List<Start>> starts, ToDoubleFunction<Start> of) {
        double plain = median(starts.get(Form.PLAIN), of);
        double cached = median(starts.get(Form.CACHED), of);
        System.out.printf("  %-15s %8.2f %8.2f   %.2f of plain%n", what, plain, cached, cached / plain);
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> of) {
        List<Double> sorted = starts.stream().mapToDouble(of).sorted().boxed().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** As the last step of the image's recipe does it; seconds. */
    private double train(Replica replica, Path cache) {
        long begun = System.nanoTime();
        try (ChildProcess process = ChildProcess.start(
                launch(replica, List.of("-XX:AOTCacheOutput=" + cache, "-Dquarkus.init-and-exit=true")))) {
            while (process.isAlive()) {
                pause();
                if (since(begun) > LIMIT.toSeconds()) {
                    process.kill();
                }
            }
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("no cache of classes was made: see the log in " + replica.folder());
        }
        return since(begun);
    }

    private Start start(Replica replica, Form form, Path cache) {
        // it ends rather than start without a cache that it cannot use
        List<String> flags = form == Form.PLAIN ? List.of() : List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on");
        long begun = System.nanoTime();
        try (ChildProcess process = ChildProcess.start(launch(replica, flags))) {
            while (!isReady(replica)) {
                if (!process.isAlive() || since(begun) > LIMIT.toSeconds()) {
                    throw new IllegalStateException(
                            replica.name() + " did not get ready: see the log in " + replica.folder());
                }
                pause();
            }
            double seconds = since(begun);
            return new Start(seconds, ProcessorTime.of(process.pid()).toNanos() / 1e9, resident(process.pid()));
        }
    }

    private ChildProcess.Launch launch(Replica replica, List<String> flags) {
        Path root = stack.layout().root();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + root.resolve("deploy/containers/java.options"),
                // as the manifests have it
                "-Xmx320m"));
        command.addAll(flags);
        // as the manifests have it: the init container has migrated
        command.addAll(List.of(
                "-Dquarkus.flyway.migrate-at-start=false",
                "-Dquarkus.profile=local",
                "-jar",
                replica.jar().toString()));
        return new ChildProcess.Launch(replica.name(), replica.folder(), command, replica.environment());
    }

    private boolean isReady(Replica replica) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(replica.management() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Bytes, by the line VmRSS of proc_pid_status(5), which is in units of 1,024. */
    private static double resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void pause() {
        try {
            Thread.sleep(PROBE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
