package org.opendebate.kit.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Scope;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;
import org.opendebate.kit.audit.AuditHead;
import org.opendebate.kit.trace.EventSpans;
import org.opendebate.kit.trace.Tracing;

/** Sends one event as a CloudEvent 1.0 in Kafka's binary mode. */
@ApplicationScoped
class EventSender {
    private static final Logger LOG = Logger.getLogger(EventSender.class);

    private final Emitter<byte[]> channel;
    private final String source;
    private final Tracing tracing;

    EventSender(
            @Channel("outbox") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 4096)
                    Emitter<byte[]> channel,
            @ConfigProperty(name = "quarkus.application.name") String application,
            Tracing tracing) {
        this.tracing = tracing;
        this.channel = channel;
        this.source = "/" + application;
    }

    /**
     * The future completes when the broker has acknowledged the event, and fails when it has not.
     *
     * @param audit where this service's audit ends: whoever keeps the event can bear witness to it
     */
    CompletableFuture<Void> send(PendingEvents.Pending event, AuditHead audit) {
        Span span = EventSpans.of(tracing, "send", SpanKind.PRODUCER, event.topic(), event.traceParent());
        EventSpans.describe(span, event.eventId().toString(), event.type());
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        RecordHeaders headers = new RecordHeaders();
        header(headers, "ce_specversion", "1.0");
        header(headers, "ce_id", event.eventId().toString());
        header(headers, "ce_source", source);
        header(headers, "ce_type", event.type());
        header(headers, "ce_subject", event.aggregateId());
        header(headers, "ce_time", event.at().toString());
        header(headers, "ce_sequence", Long.toString(event.sequence()));
        header(headers, "ce_auditposition", Long.toString(audit.position()));
        header(headers, "ce_audithash", audit.hash());
        header(headers, "content-type", "application/json");
        header(headers, Tracing.HEADER, Tracing.traceParent(span));
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(event.topic())
                .withKey(event.aggregateId())
                .withHeaders(headers)
                .build();
        try {
            channel.send(message(event, metadata, span, acknowledged));
        } catch (RuntimeException e) {
            // the buffer is full, or the channel has ended
            Tracing.failed(span, e.getClass().getName());
            span.end();
            throw e;
        }
        return acknowledged;
    }

    private static Message<byte[]> message(
            PendingEvents.Pending event,
            OutgoingKafkaRecordMetadata<String> metadata,
            Span span,
            CompletableFuture<Void> acknowledged) {
        return Message.of(
                        event.body(),
                        () -> {
                            sent(span, event);
                            acknowledged.complete(null);
                            return CompletableFuture.completedFuture(null);
                        },
                        failure -> {
                            Tracing.failed(span, failure.getClass().getName());
                            span.end();
                            acknowledged.completeExceptionally(failure);
                            return CompletableFuture.completedFuture(null);
                        })
                .addMetadata(metadata);
    }

    private static void sent(Span span, PendingEvents.Pending event) {
        try (Scope _ = span.makeCurrent()) {
            LOG.infof("event sent topic=%s type=%s id=%s", event.topic(), event.type(), event.eventId());
        }
        span.end();
    }

    private static void header(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
