package org.opendebate.kit.storage;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;

/**
 * Puts objects under their final keys so that none is lost and none is left behind.
 *
 * <pre>
 *   uploading --keep, in the transaction of the change--> stored
 *       |                                               |
 *       |                                               +--giveUp, the same way--+
 *       |                                                                        v
 *       +--by the sweeper, when it is too old--> abandoned, deleted by the sweeper
 * </pre>
 *
 * The row is committed before the object is put. Whichever of the two moves comes first is the only one.
 */
@ApplicationScoped
public class Uploads {
    private final AgroalDataSource database;
    private final ObjectStore store;
    private final Clock clock;

    Uploads(AgroalDataSource database, ObjectStore store, @SystemTime Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Puts a file under a new key. Never in a transaction.
     *
     * @param folder what the key begins with, and a slash
     */
    @Transactional(Transactional.TxType.NEVER)
    public StoredObject put(String folder, Path file, String contentType) {
        return store.put(begin(folder), file, contentType);
    }

    /** The same of bytes. */
    @Transactional(Transactional.TxType.NEVER)
    public StoredObject put(String folder, byte[] bytes, String contentType) {
        return store.put(begin(folder), bytes, contentType);
    }

    private String begin(String folder) {
        String key = folder + UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into upload (key, state, changed_at) values (?, 'uploading', ?)")) {
            insert.setString(1, key);
            insert.setTimestamp(2, Timestamp.from(clock.instant()));
            insert.executeUpdate();
            return key;
        } catch (SQLException e) {
            throw new IllegalStateException("no upload can be begun", e);
        }
    }

    /**
     * Keeps the objects from now on, if the transaction is committed.
     *
     * @param keys of objects that were put, or kept before
     * @throws Refusal 503 where the sweeper came first
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Collection<String> keys) {
        Set<String> wanted = Set.copyOf(keys);
        try (Connection connection = database.getConnection()) {
            keep(connection, wanted);
            if (kept(connection, wanted) != wanted.size()) {
                throw Refusal.of(KitProblems.STORE_UNAVAILABLE, "The upload took too long. Nothing was kept.")
                        .remedy("Try again with the same idempotency key.")
                        .retryAfter(Duration.ofSeconds(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("uploads cannot be kept", e);
        }
    }

    /**
     * Gives up what was kept, if the transaction is committed: nothing refers to it any more.
     *
     * @param keys of objects that were kept; others are left as they are
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveUp(Collection<String> keys) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update upload set state = 'abandoned', changed_at = ? where key = any (?) and state = 'stored'")) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setArray(2, connection.createArrayOf("text", keys.toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("uploads cannot be given up", e);
        }
    }

    private void keep(Connection connection, Set<String> keys) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update upload set state = 'stored', changed_at = ? where key = any (?) and state = 'uploading'")) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setArray(2, connection.createArrayOf("text", keys.toArray()));
            update.executeUpdate();
        }
    }

    private static int kept(Connection connection, Set<String> keys) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from upload where key = any (?) and state = 'stored'")) {
            select.setArray(1, connection.createArrayOf("text", keys.toArray()));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
