package org.opendebate.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.opendebate.kit.audit.Witness;
import org.opendebate.kit.audit.WitnessedHead;

/**
 * Applies events: each once per aggregate, in the order of their sequence, in one transaction with their effect. An
 * older or equal sequence changes nothing. A failure is tried again with growing pauses; what still fails, or cannot
 * be read, is handed back to the channel, whose dead-letter topic keeps it while the partition moves on.
 */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int TRIES = 10;

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Witness witness;

    Inbox(AgroalDataSource database, ObjectMapper json, Witness witness) {
        this.database = database;
        this.json = json;
        this.witness = witness;
    }

    /**
     * Applies one event. To be returned from a consumer method with {@code @Incoming} and {@code @Blocking}.
     *
     * @param body the fields that this consumer needs; others are ignored
     * @param effect run at most once per event, inside the transaction; must not call a broker, a store or HTTP
     */
    public <T> CompletionStage<Void> apply(Message<byte[]> message, Class<T> body, BiConsumer<EventHeader, T> effect) {
        var record = message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        if (message.getPayload() == null) {
            return message.ack();
        }
        EventHeader header;
        T state;
        try {
            header = header(record);
            state = reader(body).readValue(message.getPayload());
        } catch (IOException | IllegalArgumentException e) {
            LOG.errorf(e, "event cannot be read topic=%s offset=%d", record.getTopic(), record.getOffset());
            return message.nack(e);
        }
        Optional<WitnessedHead> audit = audit(record);
        return applyWithRetries(message, record.getTopic(), header, audit, () -> effect.accept(header, state));
    }

    private CompletionStage<Void> applyWithRetries(
            Message<byte[]> message, String topic, EventHeader header, Optional<WitnessedHead> audit, Runnable effect) {
        Duration pause = FIRST_PAUSE;
        int failures = 0;
        while (true) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    if (advance(topic, header)) {
                        effect.run();
                    }
                    audit.ifPresent(witness::saw);
                });
                return message.ack();
            } catch (RuntimeException e) {
                failures = databaseIsAway(e) ? failures : failures + 1;
                LOG.warnf(e, "event not applied topic=%s type=%s id=%s", topic, header.type(), header.id());
                if (failures >= TRIES) {
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
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    /** Moves the aggregate's position forward; false if the event is not newer. The row lock orders two consumers. */
    private boolean advance(String topic, EventHeader header) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into inbox_position (topic, aggregate_id, sequence, event_id) values (?, ?, ?, ?)
                        on conflict (topic, aggregate_id) do update
                        set sequence = excluded.sequence, event_id = excluded.event_id
                        where inbox_position.sequence < excluded.sequence""")) {
            upsert.setString(1, topic);
            upsert.setString(2, header.subject());
            upsert.setLong(3, header.sequence());
            upsert.setString(4, header.id());
            return upsert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox cannot be written", e);
        }
    }

    private <T> ObjectReader reader(Class<T> body) {
        return json.readerFor(body).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private static EventHeader header(IncomingKafkaRecordMetadata<?, ?> record) throws JsonProcessingException {
        return new EventHeader(
                text(record, "ce_id"),
                text(record, "ce_type"),
                text(record, "ce_subject"),
                Long.parseLong(text(record, "ce_sequence")));
    }

    /** Where the teller's audit ended; empty for what was told without it. */
    private static Optional<WitnessedHead> audit(IncomingKafkaRecordMetadata<?, ?> record) {
        if (record.getHeaders().lastHeader("ce_audithash") == null) {
            return Optional.empty();
        }
        return Optional.of(new WitnessedHead(
                text(record, "ce_source").replaceFirst("^/", ""),
                Long.parseLong(text(record, "ce_auditposition")),
                text(record, "ce_audithash")));
    }

    private static String text(IncomingKafkaRecordMetadata<?, ?> record, String name) {
        Header header = record.getHeaders().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("the event has no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    /** An outage of the database must not send events to the dead letters: it counts as no try. */
    private static boolean databaseIsAway(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (sql.getSQLState() == null
                            || sql.getSQLState().startsWith("08")
                            || sql.getSQLState().startsWith("57P"))) {
                return true;
            }
        }
        return false;
    }
}
