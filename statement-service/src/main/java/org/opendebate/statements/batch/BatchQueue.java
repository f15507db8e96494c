package org.opendebate.statements.batch;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which items wait, and since when. */
@ApplicationScoped
class BatchQueue {
    private final AgroalDataSource database;

    BatchQueue(AgroalDataSource database) {
        this.database = database;
    }

    /** The next item of an author in a batch. */
    record Next(UUID batchId, int number, String author) {}

    /** Oldest batch first; of each author in a batch only the first, since the ones after it wait for that one. */
    static List<Next> due(Connection connection, Instant now, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select batch_id, number, author from batch_item next
                where done_order is null and not_before <= ?
                    and not exists (select 1 from batch_item earlier
                        where earlier.batch_id = next.batch_id and earlier.author = next.author
                            and earlier.number < next.number and earlier.done_order is null)
                order by batch_id, number limit ?""")) {
            select.setTimestamp(1, Timestamp.from(now));
            select.setInt(2, most);
            List<Next> due = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    due.add(new Next(row.getObject(1, UUID.class), row.getInt(2), row.getString(3)));
                }
            }
            return due;
        }
    }

    static void purge(Connection connection, Instant completedBefore) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from batch where completed_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(completedBefore));
            delete.executeUpdate();
        }
    }

    /** @return when it failed for the first time */
    Instant postpone(UUID batchId, int number, Instant now, Instant notBefore) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update batch_item set not_before = ?,"
                        + " first_failure = coalesce(first_failure, ?) where batch_id = ? and number = ?"
                        + " returning first_failure")) {
            update.setTimestamp(1, Timestamp.from(notBefore));
            update.setTimestamp(2, Timestamp.from(now));
            update.setObject(3, batchId);
            update.setInt(4, number);
            try (ResultSet row = update.executeQuery()) {
                row.next();
                return row.getTimestamp(1).toInstant();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an item cannot be postponed", e);
        }
    }

    long waiting() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from batch_item where done_order is null");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
