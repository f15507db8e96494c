package org.opendebate.kit.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.opendebate.kit.http.EndpointPath;

/**
 * Rate, errors and duration of the requests to each endpoint, from the head of the request to the last byte of the answer.
 * An endpoint is told by its path's template: what is asked for where no endpoint is makes one series, whatever the path is.
 */
@ApplicationScoped
class RequestMetrics {
    /** Before everything else that handles a request. */
    private static final int FIRST = -10_000;

    private static final String NO_ENDPOINT = "none";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Duration[] STEPS = {
        Duration.ofMillis(50),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofSeconds(60)
    };

    private final MeterRegistry meters;

    RequestMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** So that the name is there before the first request, and the first failure is seen as a rise. */
    void start(@Observes StartupEvent started) {
        for (String status : List.of("2xx", "4xx", "5xx")) {
            timer("GET", NO_ENDPOINT, status);
        }
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(routing -> {
            long begun = System.nanoTime();
            routing.addEndHandler(
                    ended -> ended(routing, ended.succeeded(), Duration.ofNanos(System.nanoTime() - begun)));
            routing.next();
        });
    }

    private void ended(RoutingContext routing, boolean toTheEnd, Duration took) {
        HttpServerRequest request = routing.request();
        String method = request.method().name();
        String status = toTheEnd ? routing.response().getStatusCode() / 100 + "xx" : "gone";
        timer(
                        METHODS.contains(method) ? method : "other",
                        EndpointPath.of(routing).orElse(NO_ENDPOINT),
                        status)
                .record(took);
    }

    private Timer timer(String method, String path, String status) {
        return Timer.builder("opendebate.http.requests")
                .description(
                        "Requests to each endpoint; the status is gone where the caller went before the answer's end")
                .tags("method", method, "path", path, "status", status)
                .serviceLevelObjectives(STEPS)
                .register(meters);
    }
}
