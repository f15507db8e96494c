package org.opendebate.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.id.Uuid7;
import org.opendebate.kit.trace.Tracing;

/** Writes events into the transaction of the change that they tell; {@link OutboxRelay} sends them after the commit. */
@ApplicationScoped
public class Outbox {
    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final OutboxRelay relay;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(
            AgroalDataSource database,
            ObjectMapper json,
            @SystemTime Clock clock,
            OutboxRelay relay,
            TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.relay = relay;
        this.transaction = transaction;
    }

    /**
     * Appends an event. The number that it gets is the next one of its aggregate in its topic; whoever appends for the
     * same aggregate at the same time waits until this transaction ends.
     *
     * @return the event's sequence number, from 1
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long append(OutboxEvent event) {
        try (Connection connection = database.getConnection()) {
            long sequence = nextSequence(connection, event);
            insert(connection, event, sequence);
            wakeRelayAfterCommit();
            return sequence;
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be written", e);
        }
    }

    private static long nextSequence(Connection connection, OutboxEvent event) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement("""
                insert into outbox_sequence (topic, aggregate_id, last) values (?, ?, 1)
                on conflict (topic, aggregate_id) do update set last = outbox_sequence.last + 1
                returning last""")) {
            next.setString(1, event.topic());
            next.setString(2, event.aggregateId());
            try (ResultSet row = next.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void insert(Connection connection, OutboxEvent event, long sequence) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into outbox (event_id, topic, type, aggregate_id, sequence, body, created_at, trace_parent)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, Uuid7.next(clock));
            insert.setString(2, event.topic());
            insert.setString(3, event.type());
            insert.setString(4, event.aggregateId());
            insert.setLong(5, sequence);
            insert.setBytes(6, json.writeValueAsBytes(event.body()));
            insert.setTimestamp(7, Timestamp.from(clock.instant()));
            insert.setString(8, Tracing.currentTraceParent());
            insert.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + event.type() + " cannot be written as JSON", e);
        }
    }

    private void wakeRelayAfterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before the commit
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
