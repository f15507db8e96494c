package org.opendebate.kit.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.opendebate.kit.http.EndpointPath;

/** A span for each request, from its head to the last byte of the answer; what is done for it finds the span at hand. */
@ApplicationScoped
class RequestSpans {
    /** Before everything else that handles a request, so that its log lines have the trace. */
    private static final int FIRST = -10_001;

    private final Tracing tracing;

    RequestSpans(Tracing tracing) {
        this.tracing = tracing;
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(routing -> {
            HttpServerRequest request = routing.request();
            Context parent = Tracing.parent(request.getHeader(Tracing.HEADER));
            Span span = tracing.span(HttpSpans.method(request), SpanKind.SERVER)
                    .setParent(parent)
                    .startSpan();
            // it ends with the request's own context
            parent.with(span).makeCurrent();
            routing.addEndHandler(ended -> ended(routing, span, ended.succeeded()));
            routing.next();
        });
    }

    private static void ended(RoutingContext routing, Span span, boolean toTheEnd) {
        if (span.isRecording()) {
            HttpServerRequest request = routing.request();
            Optional<String> route = EndpointPath.of(routing);
            route.ifPresent(template -> {
                span.updateName(HttpSpans.method(request) + " " + template);
                span.setAttribute(AttributeKey.stringKey("http.route"), template);
            });
            HttpSpans.describe(span, request, routing.normalizedPath());
            HttpSpans.answered(span, routing.response().getStatusCode());
            if (!toTheEnd) {
                Tracing.failed(span, "gone");
            }
        }
        span.end();
    }
}
