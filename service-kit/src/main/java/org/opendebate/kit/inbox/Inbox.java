package org.opendebate.kit.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.opendebate.kit.audit.Witness;
import org.opendebate.kit.trace.EventSpans;
import org.opendebate.kit.trace.Tracing;

/**
 * Applies events: each once per consumer and aggregate, in the order of their sequence, in one transaction with their
 * effect. An older or equal sequence changes nothing. A failure is tried again with growing pauses; what still fails, or
 * cannot be read, is handed back to the channel, whose dead-letter topic keeps it while the partition moves on.
 */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final Positions positions;
    private final RebuildLocks rebuilds;
    private final InboxSettings settings;
    private final ObjectMapper json;
    private final Witness witness;
    private final InboxMetrics metrics;
    private final Tracing tracing;

    Inbox(
            Positions positions,
            RebuildLocks rebuilds,
            InboxSettings settings,
            ObjectMapper json,
            Witness witness,
            InboxMetrics metrics,
            Tracing tracing) {
        this.tracing = tracing;
        this.positions = positions;
        this.rebuilds = rebuilds;
        this.settings = settings;
        this.json = json;
        this.witness = witness;
        this.metrics = metrics;
    }

    /** Applies one event. To be returned from a consumer method with {@code @Incoming} that may block. */
    public <T> CompletionStage<Void> apply(Message<byte[]> message, EventConsumer<T> consumer) {
        var record = message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        if (message.getPayload() == null) {
            return message.ack();
        }
        Span span = EventSpans.of(
                tracing,
                "process",
                SpanKind.CONSUMER,
                record.getTopic(),
                EventHeader.optional(record.getHeaders(), Tracing.HEADER).orElse(null));
        try (Scope _ = span.makeCurrent()) {
            return apply(message, consumer, record, span);
        } finally {
            span.end();
        }
    }

    private <T> CompletionStage<Void> apply(
            Message<byte[]> message, EventConsumer<T> consumer, IncomingKafkaRecordMetadata<?, ?> record, Span span) {
        try {
            ReadEvent<T> event = ReadEvent.of(consumer, record.getHeaders(), message.getPayload(), json);
            EventSpans.describe(span, event.header().id(), event.header().type());
            return applyWithRetries(message, record.getTopic(), record.getTimestamp(), event);
        } catch (ReadEvent.Unreadable e) {
            Tracing.failed(span, "unreadable");
            metrics.count(consumer.channel(), InboxMetrics.Outcome.GIVEN_UP);
            LOG.errorf(e, "event cannot be read topic=%s offset=%d", record.getTopic(), record.getOffset());
            return message.nack(e.getCause());
        }
    }

    private CompletionStage<Void> applyWithRetries(
            Message<byte[]> message, String topic, Instant sentAt, ReadEvent<?> event) {
        EventHeader header = event.header();
        String channel = event.consumer().channel();
        Duration pause = settings.firstPause();
        int failures = 0;
        while (true) {
            try {
                if (QuarkusTransaction.requiringNew().call(() -> applyOnce(topic, event))) {
                    metrics.applied(channel, sentAt);
                    LOG.infof("event applied topic=%s type=%s id=%s", topic, header.type(), header.id());
                } else {
                    metrics.count(channel, InboxMetrics.Outcome.OLD);
                }
                return message.ack();
            } catch (RuntimeException e) {
                metrics.count(channel, InboxMetrics.Outcome.FAILED);
                failures = isNoFault(e) ? failures : failures + 1;
                LOG.warnf(e, "event not applied topic=%s type=%s id=%s", topic, header.type(), header.id());
                if (failures >= settings.tries()) {
                    metrics.count(channel, InboxMetrics.Outcome.GIVEN_UP);
                    Tracing.failed(Span.current(), e.getClass().getName());
                    LOG.errorf(e, "event given up topic=%s type=%s id=%s", topic, header.type(), header.id());
                    return message.nack(e);
                }
            }
            try {
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                // stopping: neither acknowledged nor dead-lettered, so that it comes again after the restart
                Thread.currentThread().interrupt();
                return new CompletableFuture<>();
            }
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : doubled;
        }
    }

    /**
     * In the transaction at hand.
     *
     * @return false if the event is not newer than what was applied
     */
    boolean applyOnce(String topic, ReadEvent<?> event) {
        if (event.consumer() instanceof ReadModel<?> model) {
            rebuilds.refuseMeanwhile(model);
        }
        boolean newer = positions.advance(event.consumer().channel(), topic, event.header());
        if (newer) {
            event.apply();
        }
        event.auditOfTeller().ifPresent(witness::saw);
        return newer;
    }

    /** An outage of the database must not send events to the dead letters, nor must a read model that is made anew. */
    private static boolean isNoFault(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RebuildLocks.UnderWay
                    || cause instanceof SQLException sql
                            && (sql.getSQLState() == null
                                    || sql.getSQLState().startsWith("08")
                                    || sql.getSQLState().startsWith("57P"))) {
                return true;
            }
        }
        return false;
    }
}
