package org.opendebate.kit.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How far each consumer has come, per topic and aggregate; in the transaction at hand. */
@ApplicationScoped
class Positions {
    private final AgroalDataSource database;

    Positions(AgroalDataSource database) {
        this.database = database;
    }

    /** The last event applied. */
    record Position(long sequence, String eventId) {}

    /** Moves the aggregate's position forward; false if the event is not newer. The row lock orders two consumers. */
    boolean advance(String consumer, String topic, EventHeader header) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into inbox_position (consumer, topic, aggregate_id, sequence, event_id)
                        values (?, ?, ?, ?, ?)
                        on conflict (consumer, topic, aggregate_id) do update
                        set sequence = excluded.sequence, event_id = excluded.event_id
                        where inbox_position.sequence < excluded.sequence""")) {
            upsert.setString(1, consumer);
            upsert.setString(2, topic);
            upsert.setString(3, header.subject());
            upsert.setLong(4, header.sequence());
            upsert.setString(5, header.id());
            return upsert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox cannot be written", e);
        }
    }

    Optional<Position> of(String consumer, String topic, String aggregate) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select sequence, event_id from inbox_position
                        where consumer = ? and topic = ? and aggregate_id = ?""")) {
            select.setString(1, consumer);
            select.setString(2, topic);
            select.setString(3, aggregate);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Position(row.getLong(1), row.getString(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox cannot be read", e);
        }
    }

    /** The last sequence applied of each aggregate. */
    Map<String, Long> all(String consumer, String topic) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select aggregate_id, sequence from inbox_position where consumer = ? and topic = ?")) {
            select.setString(1, consumer);
            select.setString(2, topic);
            Map<String, Long> sequences = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sequences.put(row.getString(1), row.getLong(2));
                }
            }
            return sequences;
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox cannot be read", e);
        }
    }

    void forget(String consumer, String topic) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from inbox_position where consumer = ? and topic = ?")) {
            delete.setString(1, consumer);
            delete.setString(2, topic);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox cannot be written", e);
        }
    }
}
