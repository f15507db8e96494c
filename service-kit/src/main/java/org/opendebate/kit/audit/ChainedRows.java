package org.opendebate.kit.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The rows of the audit as the chain's leader sees them, on the connection that holds the leadership. */
final class ChainedRows {
    private ChainedRows() {}

    /** Committed rows that have no place yet, those with the smallest ids first. */
    static List<AuditEntry> unchained(Connection connection, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + AuditEntry.COLUMNS + " from audit where position is null order by id limit ?")) {
            select.setInt(1, most);
            try (ResultSet row = select.executeQuery()) {
                List<AuditEntry> entries = new ArrayList<>();
                while (row.next()) {
                    entries.add(AuditEntry.of(row));
                }
                return entries;
            }
        }
    }

    /** In one statement: all get their places, or none does. */
    static void chain(Connection connection, List<Long> ids, List<Long> positions, List<String> hashes)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update audit set position = placed.position, hash = placed.hash
                from unnest(?, ?, ?) as placed (id, position, hash)
                where audit.id = placed.id and audit.position is null""")) {
            update.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            update.setArray(2, connection.createArrayOf("bigint", positions.toArray()));
            update.setArray(3, connection.createArrayOf("text", hashes.toArray()));
            int updated = update.executeUpdate();
            if (updated != ids.size()) {
                // the trigger lets a place be set once: only a second leader or a hand in the database comes between
                throw new IllegalStateException(
                        "audit rows were chained by somebody else: " + updated + " of " + ids.size() + " were free");
            }
        }
    }

    static int purge(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from audit_person where at < ?")) {
            delete.setTimestamp(1, Timestamp.from(before));
            return delete.executeUpdate();
        }
    }
}
