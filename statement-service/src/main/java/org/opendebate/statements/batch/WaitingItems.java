package org.opendebate.statements.batch;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** What a meeting was sent in batches and has not judged yet: it was handed in, and no seal may pass it over. */
@ApplicationScoped
public class WaitingItems {
    private final AgroalDataSource database;

    WaitingItems(AgroalDataSource database) {
        this.database = database;
    }

    public long of(UUID meetingId) {
        try (Connection connection = database.getConnection();
                PreparedStatement sum = connection.prepareStatement(
                        "select coalesce(sum(items - done), 0) from batch where meeting_id = ? and done < items")) {
            sum.setObject(1, meetingId);
            try (ResultSet row = sum.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the waiting items cannot be counted", e);
        }
    }
}
