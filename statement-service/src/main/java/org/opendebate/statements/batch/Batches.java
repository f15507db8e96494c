package org.opendebate.statements.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.storage.StoredObject;
import org.opendebate.statements.meeting.InTime;

/** The rows of batches and their items. */
@ApplicationScoped
class Batches {
    private static final String ITEM =
            "select number, key, author, metadata, files, done_order, status, location, answer from batch_item";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    Batches(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(SubmissionBatch batch, List<BatchItem> items) {
        try (Connection connection = database.getConnection()) {
            add(connection, batch);
            try (PreparedStatement insert = connection.prepareStatement("insert into batch_item"
                    + " (batch_id, number, key, author, metadata, files, not_before) values (?, ?, ?, ?, ?, ?, ?)")) {
                for (BatchItem item : items) {
                    insert.setObject(1, batch.id());
                    insert.setInt(2, item.number());
                    insert.setString(3, item.key());
                    insert.setString(4, item.author());
                    insert.setString(5, item.metadata());
                    insert.setString(6, json.writeValueAsString(item.files()));
                    insert.setTimestamp(7, Timestamp.from(batch.createdAt()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the batch cannot be written", e);
        }
    }

    private static void add(Connection connection, SubmissionBatch batch) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into batch (id, meeting_id, subject, client,"
                        + " delegation, roles, language, received_at, finished_at, created_at, items)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            Caller caller = batch.caller();
            insert.setObject(1, batch.id());
            insert.setObject(2, batch.meetingId());
            insert.setString(3, caller.subject());
            insert.setString(4, caller.client());
            insert.setString(5, caller.delegation().orElse(""));
            insert.setString(6, caller.roles().stream().map(Role::wire).sorted().collect(Collectors.joining(" ")));
            insert.setString(7, batch.language());
            insert.setTimestamp(8, Timestamp.from(batch.time().received()));
            insert.setTimestamp(9, Timestamp.from(batch.time().finished()));
            insert.setTimestamp(10, Timestamp.from(batch.createdAt()));
            insert.setInt(11, batch.items());
            insert.executeUpdate();
        }
    }

    Optional<SubmissionBatch> find(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select id, meeting_id, subject, client,"
                        + " delegation, roles, language, received_at, finished_at, created_at, items, done"
                        + " from batch where id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(batch(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the batch cannot be read", e);
        }
    }

    private static SubmissionBatch batch(ResultSet row) throws SQLException {
        Caller caller = new Caller(
                row.getString("subject"),
                row.getString("client"),
                Arrays.stream(row.getString("roles").split(" "))
                        .map(Role::ofWire)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                Optional.of(row.getString("delegation")).filter(code -> !code.isEmpty()));
        return new SubmissionBatch(
                row.getObject("id", UUID.class),
                row.getObject("meeting_id", UUID.class),
                caller,
                row.getString("language"),
                new InTime(
                        row.getTimestamp("received_at").toInstant(),
                        row.getTimestamp("finished_at").toInstant()),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("items"),
                row.getInt("done"));
    }

    /** All of a batch, in the order of its index. */
    List<BatchItem> items(UUID batchId) {
        return items(ITEM + " where batch_id = ? and number > ? order by number", batchId, 0);
    }

    /** Those that have a result, in the order in which they got it. */
    List<BatchItem> doneAfter(UUID batchId, int order) {
        return items(ITEM + " where batch_id = ? and done_order > ? order by done_order", batchId, order);
    }

    Optional<BatchItem> item(UUID batchId, int number) {
        return items(ITEM + " where batch_id = ? and number = ?", batchId, number).stream()
                .findFirst();
    }

    private List<BatchItem> items(String query, UUID batchId, int number) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, batchId);
            select.setInt(2, number);
            List<BatchItem> items = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    items.add(item(row));
                }
            }
            return items;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the items of a batch cannot be read", e);
        }
    }

    private BatchItem item(ResultSet row) throws SQLException, JsonProcessingException {
        Optional<BatchItem.Result> result = row.getObject("done_order") == null
                ? Optional.empty()
                : Optional.of(new BatchItem.Result(
                        row.getInt("done_order"),
                        row.getInt("status"),
                        row.getString("location"),
                        row.getString("answer")));
        Map<String, StoredObject> files = json.readValue(row.getString("files"), new TypeReference<>() {});
        return new BatchItem(
                row.getInt("number"),
                row.getString("key"),
                row.getString("author"),
                row.getString("metadata"),
                files,
                result);
    }

    /**
     * Writes an item's result.
     *
     * @return false where it has one already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean finish(UUID batchId, int number, int status, String location, String answer, Instant now) {
        try (Connection connection = database.getConnection()) {
            int order = lockedDone(connection, batchId) + 1;
            try (PreparedStatement update = connection.prepareStatement("update batch_item set done_order = ?,"
                    + " status = ?, location = ?, answer = ?, metadata = null"
                    + " where batch_id = ? and number = ? and done_order is null")) {
                update.setInt(1, order);
                update.setInt(2, status);
                update.setString(3, location);
                update.setString(4, answer);
                update.setObject(5, batchId);
                update.setInt(6, number);
                if (update.executeUpdate() == 0) {
                    return false;
                }
            }
            count(connection, batchId, order, now);
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("an item's result cannot be written", e);
        }
    }

    private static int lockedDone(Connection connection, UUID batchId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select done from batch where id = ? for update")) {
            select.setObject(1, batchId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void count(Connection connection, UUID batchId, int done, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update batch set done = ?,"
                + " completed_at = case when items = ? then ?::timestamptz end where id = ?")) {
            update.setInt(1, done);
            update.setInt(2, done);
            update.setTimestamp(3, Timestamp.from(now));
            update.setObject(4, batchId);
            update.executeUpdate();
        }
    }
}
