package org.opendebate.kit.storage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.minio.errors.MinioException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** Tells how the store answers: how often, how soon, and how often it does not. */
@ApplicationScoped
class StorageMetrics {
    /** What is asked of the store. */
    enum Operation {
        PUT,
        /** Of what was just put. */
        READ_BACK,
        GET,
        DELETE,
        RETAIN;

        private String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One question to the store, and the reading of its answer. */
    interface Exchange<R> {
        R run() throws MinioException, IOException;
    }

    private static final Duration[] STEPS = {
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry meters;

    StorageMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** All of them at zero, so that the first of each is seen as a rise. */
    void start(@Observes StartupEvent started) {
        corrupt();
        for (Operation operation : Operation.values()) {
            timer(operation, true);
            timer(operation, false);
        }
    }

    /** Measured, whether it ends well or with an exception. */
    <R> R measured(Operation operation, Exchange<R> exchange) throws MinioException, IOException {
        long begun = System.nanoTime();
        boolean well = false;
        try {
            R answer = exchange.run();
            well = true;
            return answer;
        } finally {
            timer(operation, well).record(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    Counter corrupt() {
        return Counter.builder("opendebate.storage.corrupt")
                .description("Objects whose bytes were not those that were written")
                .register(meters);
    }

    private Timer timer(Operation operation, boolean well) {
        return Timer.builder("opendebate.storage.requests")
                .description("What the store was asked for, with its answer read to the end")
                .tags("operation", operation.tag(), "outcome", well ? "done" : "failed")
                .serviceLevelObjectives(STEPS)
                .register(meters);
    }
}
