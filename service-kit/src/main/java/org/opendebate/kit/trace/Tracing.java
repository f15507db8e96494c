package org.opendebate.kit.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanLimits;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Begins spans. Without a collector none is recorded, but each has its ids, which go on to whoever is asked next, and stand
 * in log lines and problems. With one, spans wait in a queue of bounded length: what does not fit is dropped, nobody waits.
 */
@Singleton
public class Tracing {
    /** The header in which a trace goes on: of HTTP requests, and of events. */
    public static final String HEADER = "traceparent";

    /** Why a span has failed, in few words: a status, or the name of an exception. */
    public static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    /** Characters; a path can be as long as a client likes. */
    private static final int LONGEST_VALUE = 200;

    static {
        // before the first use of any context, after which OpenTelemetry takes no other
        ContextStorage.addWrapper(RequestContextStorage::new);
    }

    private static final TextMapGetter<String> ONE_HEADER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceParent) {
            return List.of(HEADER);
        }

        @Override
        public String get(String traceParent, String name) {
            return HEADER.equals(name) ? traceParent : null;
        }
    };

    private final SdkTracerProvider provider;
    private final Tracer tracer;
    private final TraceSettings settings;

    Tracing(TraceSettings settings, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.settings = settings;
        provider = provider(settings, service);
        tracer = provider.get("org.opendebate");
    }

    private static SdkTracerProvider provider(TraceSettings settings, String service) {
        SdkTracerProviderBuilder builder = SdkTracerProvider.builder()
                .setSpanLimits(SpanLimits.builder()
                        .setMaxAttributeValueLength(LONGEST_VALUE)
                        .build())
                .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), service)));
        if (settings.collector().isEmpty()) {
            // nothing is told from here; whether a trace is exported elsewhere goes on as it came
            return builder.setSampler(Sampler.parentBased(Sampler.alwaysOff())).build();
        }
        OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(traces(settings.collector().get()))
                .setTimeout(settings.exportTimeout())
                .build();
        return builder.setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(settings.ratio())))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter)
                        .setScheduleDelay(settings.exportEvery())
                        .setExporterTimeout(settings.exportTimeout())
                        .build())
                .build();
    }

    /** The path that OTLP has for traces, below the collector's address. */
    private static String traces(URI collector) {
        return collector.toString().replaceFirst("/$", "") + "/v1/traces";
    }

    /** A collector that is away holds up a stop for no longer than it may take for one export. */
    @PreDestroy
    void stop() {
        provider.shutdown().join(settings.exportTimeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A step of the trace at hand, or of a new one. */
    public SpanBuilder span(String name, SpanKind kind) {
        return tracer.spanBuilder(name).setSpanKind(kind);
    }

    /**
     * Does now what was left to be done, as a step of the trace in which it was left.
     *
     * @param traceParent the value of {@link #HEADER} that was kept with the work; null where there was none: a trace of its own
     */
    public void later(String name, String traceParent, Runnable work) {
        Span span = span(name, SpanKind.INTERNAL).setParent(parent(traceParent)).startSpan();
        try (Scope _ = span.makeCurrent()) {
            work.run();
        } catch (RuntimeException e) {
            failed(span, e.getClass().getName());
            throw e;
        } finally {
            span.end();
        }
    }

    /**
     * What to continue.
     *
     * @param traceParent the value of {@link #HEADER}; where it is null or none, a new trace begins
     */
    public static Context parent(String traceParent) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), traceParent, ONE_HEADER);
    }

    /** The value of {@link #HEADER} for whoever is to continue this span. */
    public static String traceParent(Span span) {
        SpanContext context = span.getSpanContext();
        return "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                + context.getTraceFlags().asHex();
    }

    /** What is to be kept with work that is left to be done {@link #later}; null outside any span. */
    public static String currentTraceParent() {
        return current().map(Tracing::traceParent).orElse(null);
    }

    /** The span at hand; empty outside any. */
    public static Optional<Span> current() {
        Span span = Span.current();
        return span.getSpanContext().isValid() ? Optional.of(span) : Optional.empty();
    }

    /** Of the span at hand, where the exception goes no further. */
    public static void currentFailed(Throwable e) {
        current().ifPresent(span -> failed(span, e.getClass().getName()));
    }

    /** @param type see {@link #ERROR} */
    public static void failed(Span span, String type) {
        span.setStatus(StatusCode.ERROR).setAttribute(ERROR, type);
    }
}
