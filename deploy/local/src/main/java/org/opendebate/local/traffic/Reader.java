package org.opendebate.local.traffic;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** A client that reads from each service in turn while statements come in, so that it is seen when one is away. */
public final class Reader implements Runnable {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTS_WITHIN)
            .build();
    private final List<String> gateways;
    private final Supplier<String> token;
    private final List<String> paths;
    private final Duration patience;
    private final ConcurrentLinkedQueue<Failure> failed = new ConcurrentLinkedQueue<>();
    private volatile boolean running = true;
    private volatile int reads;

    private record Failure(long when, String trouble) {}

    /**
     * @param meeting its path
     * @param patience after which an answer has not come
     */
    public Reader(List<String> gateways, Supplier<String> token, String meeting, Duration patience) {
        this.gateways = gateways;
        this.token = token;
        this.patience = patience;
        this.paths = List.of(meeting, meeting + "/statements?limit=20", meeting + "/compilation?format=json");
    }

    @Override
    public void run() {
        for (int i = 0; running; i++) {
            String path = paths.get(i % paths.size());
            trouble(gateways.get(i % gateways.size()) + path)
                    .ifPresent(trouble -> failed.add(new Failure(System.nanoTime(), path + ": " + trouble)));
            reads++;
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    public void end() {
        running = false;
    }

    public int reads() {
        return reads;
    }

    /** Reads that failed after a moment, as System.nanoTime gave it. */
    public long failedSince(long moment) {
        return failed.stream().filter(failure -> failure.when() >= moment).count();
    }

    /** What went wrong, each once. */
    public List<String> troubles() {
        return failed.stream().map(Failure::trouble).distinct().sorted().toList();
    }

    /** Empty when it was read. */
    private Optional<String> trouble(String url) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(patience)
                    .header("Authorization", "Bearer " + token.get())
                    .build();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200 ? Optional.empty() : Optional.of(String.valueOf(status));
        } catch (IOException away) {
            return Optional.of(away.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        } catch (RuntimeException noToken) {
            return Optional.of("no token: " + noToken.getClass().getSimpleName());
        }
    }
}
