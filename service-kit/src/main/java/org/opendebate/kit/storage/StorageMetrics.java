package org.opendebate.kit.storage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.opendebate.kit.trace.Tracing;

/** Tells how the store answers: how often, how soon, and how often it does not; and each answer as a span of its trace. */
@ApplicationScoped
class StorageMetrics {
    /** What is asked of the store. */
    enum Operation {
        PUT("PutObject"),
        /** Of what was just put. */
        READ_BACK("GetObject"),
        GET("GetObject"),
        DELETE("DeleteObject"),
        RETAIN("PutObjectRetention");

        /** As S3 calls it. */
        private final String method;

        Operation(String method) {
            this.method = method;
        }

        private String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How it answered. */
    private enum Outcome {
        DONE,
        FAILED,
        /** It answered that it has no such object. */
        MISSING;

        private static Outcome of(Exception failure) {
            return isMissing(failure) ? MISSING : FAILED;
        }
    }

    /** One question to the store, and the reading of its answer. */
    interface Exchange<R> {
        R run() throws MinioException, IOException;
    }

    private static final AttributeKey<String> RPC_SYSTEM = AttributeKey.stringKey("rpc.system");
    private static final AttributeKey<String> RPC_METHOD = AttributeKey.stringKey("rpc.method");
    private static final Duration[] STEPS = {
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry meters;
    private final Tracing tracing;

    StorageMetrics(MeterRegistry meters, Tracing tracing) {
        this.meters = meters;
        this.tracing = tracing;
    }

    /** All of them at zero, so that the first of each is seen as a rise. */
    void start(@Observes StartupEvent started) {
        corrupt();
        for (Operation operation : Operation.values()) {
            timer(operation, Outcome.DONE);
            timer(operation, Outcome.FAILED);
        }
        timer(Operation.GET, Outcome.MISSING);
        timer(Operation.READ_BACK, Outcome.MISSING);
    }

    /** Whether the store answered that the bucket has no such object; of a bucket that is not there it tells another code. */
    static boolean isMissing(Exception failure) {
        return failure instanceof ErrorResponseException answer
                && answer.errorResponse().code().equals("NoSuchKey");
    }

    /** Measured, whether it ends well or with an exception. */
    <R> R measured(Operation operation, Exchange<R> exchange) throws MinioException, IOException {
        Optional<Span> span = Tracing.current().map(step -> begin(operation));
        long begun = System.nanoTime();
        Outcome outcome = Outcome.FAILED;
        try {
            R answer = exchange.run();
            outcome = Outcome.DONE;
            return answer;
        } catch (MinioException | IOException | RuntimeException e) {
            outcome = Outcome.of(e);
            span.ifPresent(step -> Tracing.failed(step, e.getClass().getName()));
            throw e;
        } finally {
            span.ifPresent(Span::end);
            timer(operation, outcome).record(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /** Of what is done for a request or an event; the rounds of the sweeper and the like are nobody's. */
    private Span begin(Operation operation) {
        Span span = tracing.span("S3/" + operation.method, SpanKind.CLIENT).startSpan();
        if (span.isRecording()) {
            span.setAttribute(RPC_SYSTEM, "aws-api");
            span.setAttribute(RPC_METHOD, "S3/" + operation.method);
        }
        return span;
    }

    Counter corrupt() {
        return Counter.builder("opendebate.storage.corrupt")
                .description("Objects whose bytes were not those that were written")
                .register(meters);
    }

    private Timer timer(Operation operation, Outcome outcome) {
        return Timer.builder("opendebate.storage.requests")
                .description("What the store was asked for, with its answer read to the end")
                .tags("operation", operation.tag(), "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(STEPS)
                .register(meters);
    }
}
