package org.opendebate.kit.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;

/** What the spans of events say (OpenTelemetry's semantic conventions): topic, id and type; never a key or a body. */
public final class EventSpans {
    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
    private static final AttributeKey<String> TOPIC = AttributeKey.stringKey("messaging.destination.name");
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("messaging.operation.name");
    private static final AttributeKey<String> OPERATION_TYPE = AttributeKey.stringKey("messaging.operation.type");
    private static final AttributeKey<String> EVENT_ID = AttributeKey.stringKey("cloudevents.event_id");
    private static final AttributeKey<String> EVENT_TYPE = AttributeKey.stringKey("cloudevents.event_type");

    private EventSpans() {}

    /**
     * Begins one. A consumer's is a child of the sender's, since each event is worked on alone, and linked to it as the
     * conventions want it of every consumer.
     *
     * @param operation {@code send} or {@code process}
     * @param traceParent null where none is known: then a new trace begins
     */
    public static Span of(Tracing tracing, String operation, SpanKind kind, String topic, String traceParent) {
        Context parent = Tracing.parent(traceParent);
        SpanBuilder builder = tracing.span(operation + " " + topic, kind).setParent(parent);
        SpanContext sender = Span.fromContext(parent).getSpanContext();
        if (kind == SpanKind.CONSUMER && sender.isValid()) {
            builder.addLink(sender);
        }
        Span span = builder.startSpan();
        if (span.isRecording()) {
            span.setAttribute(SYSTEM, "kafka");
            span.setAttribute(TOPIC, topic);
            span.setAttribute(OPERATION, operation);
            span.setAttribute(OPERATION_TYPE, operation);
        }
        return span;
    }

    public static void describe(Span span, String eventId, String eventType) {
        span.setAttribute(EVENT_ID, eventId).setAttribute(EVENT_TYPE, eventType);
    }
}
