package org.opendebate.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows of the outbox as the relay sees them, on the connection that holds the leadership. */
final class PendingEvents {
    /** @param traceParent of the request or event that led to it; null where nothing did but the time */
    record Pending(
            long id,
            UUID eventId,
            String topic,
            String type,
            String aggregateId,
            long sequence,
            byte[] body,
            Instant at,
            String traceParent) {}

    private PendingEvents() {}

    /** The oldest unsent events in the order of their ids, which within an aggregate is the order of its sequence. */
    static List<Pending> oldest(Connection connection, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select id, event_id, topic, type, aggregate_id, sequence, body, created_at, trace_parent
                from outbox where sent_at is null order by id limit ?""")) {
            select.setInt(1, most);
            List<Pending> events = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new Pending(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getLong(6),
                            row.getBytes(7),
                            row.getTimestamp(8).toInstant(),
                            row.getString(9)));
                }
            }
            return events;
        }
    }

    static void markSent(Connection connection, List<Long> ids, Instant at) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update outbox set sent_at = ? where id = any (?)")) {
            update.setTimestamp(1, Timestamp.from(at));
            update.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
            update.executeUpdate();
        }
    }

    static void purge(Connection connection, Instant sentBefore) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where sent_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(sentBefore));
            delete.executeUpdate();
        }
    }
}
