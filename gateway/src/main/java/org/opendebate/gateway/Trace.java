package org.opendebate.gateway;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import org.opendebate.gateway.relay.Ending;
import org.opendebate.gateway.routes.Upstream;
import org.opendebate.kit.trace.HttpSpans;
import org.opendebate.kit.trace.Tracing;

/** The trace to which a request belongs, with the door as a step of its own in it, and the service's answer as the next. */
final class Trace {
    private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("server.address");
    private static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");

    private final Tracing tracing;
    private final HttpServerRequest request;
    private final Context door;
    private final Span step;
    private final boolean continued;

    private Trace(Tracing tracing, HttpServerRequest request, Context caller) {
        this.tracing = tracing;
        this.request = request;
        continued = Span.fromContext(caller).getSpanContext().isValid();
        step = tracing.span(HttpSpans.method(request), SpanKind.SERVER)
                .setParent(caller)
                .startSpan();
        door = caller.with(step);
    }

    /** The caller's trace goes on where it is one, else a new one begins. Log lines of the request have it from here on. */
    static Trace begin(Tracing tracing, HttpServerRequest request) {
        Trace trace = new Trace(tracing, request, Tracing.parent(request.getHeader(Tracing.HEADER)));
        // it ends with the request's own context
        trace.door.makeCurrent();
        return trace;
    }

    /** 32 hexadecimal digits. */
    String id() {
        return step.getSpanContext().getTraceId();
    }

    /** 16 of them. */
    String stepId() {
        return step.getSpanContext().getSpanId();
    }

    /** Whether the caller began it. */
    boolean isContinued() {
        return continued;
    }

    /** The service is asked; to be ended by {@link #answered}. */
    Span ask(Upstream upstream, URI url) {
        Span asked = tracing.span(HttpSpans.method(request), SpanKind.CLIENT)
                .setParent(door)
                .startSpan();
        if (asked.isRecording()) {
            asked.setAttribute(AttributeKey.stringKey("peer.service"), upstream.label());
            asked.setAttribute(ADDRESS, url.getHost());
            asked.setAttribute(PORT, url.getPort() < 0 ? 80 : url.getPort());
        }
        return asked;
    }

    static void answered(Span asked, Ending ending) {
        if (asked.isRecording()) {
            if (ending.outcome() == Ending.Outcome.ANSWERED) {
                HttpSpans.answered(asked, ending.status());
            } else {
                Tracing.failed(asked, ending.outcome().label());
            }
        }
        asked.end();
    }

    /**
     * @param path normalised; null while it is not known to be harmless
     * @param status 0 when the client was told nothing
     */
    void end(String path, int status, String outcome) {
        if (step.isRecording()) {
            HttpSpans.describe(step, request, path == null ? "" : path);
            if (status == 0) {
                Tracing.failed(step, outcome);
            } else {
                HttpSpans.answered(step, status);
            }
        }
        step.end();
    }
}
