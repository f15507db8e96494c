package org.opendebate.kit.storage;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.context.Context;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;

/**
 * Puts objects under their final keys so that none is lost and none is left behind.
 *
 * <pre>
 *   uploading --keep, in the transaction of the change--> stored for good, retained by the store soon after
 *       |
 *       +-----keepForNow, the same way------------------> stored --keep, the same way--> stored for good
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
     * Puts objects under new keys, side by side. Never in a transaction. When one of them fails, none is under way any
     * more, and those that were put are swept.
     *
     * @param folder what the keys begin with, and a slash
     * @return in the order of the sources
     */
    @Transactional(Transactional.TxType.NEVER)
    public List<StoredObject> put(String folder, List<Source> sources) {
        if (sources.isEmpty()) {
            return List.of();
        }
        List<String> keys =
                sources.stream().map(source -> folder + UUID.randomUUID()).toList();
        begin(keys);
        if (sources.size() == 1) {
            return List.of(store.put(keys.getFirst(), sources.getFirst()));
        }
        List<Future<StoredObject>> puts = new ArrayList<>();
        try (ExecutorService each = Context.taskWrapping(Executors.newVirtualThreadPerTaskExecutor())) {
            for (int i = 0; i < keys.size(); i++) {
                String key = keys.get(i);
                Source source = sources.get(i);
                puts.add(each.submit(() -> store.put(key, source)));
            }
        }
        return puts.stream().map(Uploads::ended).toList();
    }

    private static StoredObject ended(Future<StoredObject> put) {
        if (put.state() == Future.State.FAILED && put.exceptionNow() instanceof RuntimeException failure) {
            throw failure;
        }
        return put.resultNow();
    }

    /** Puts a file under a new key, the same way. */
    @Transactional(Transactional.TxType.NEVER)
    public StoredObject put(String folder, Path file, String contentType) {
        return put(folder, List.of(new Source.OfFile(file, contentType))).getFirst();
    }

    /** The same of bytes. */
    @Transactional(Transactional.TxType.NEVER)
    public StoredObject put(String folder, byte[] bytes, String contentType) {
        return put(folder, List.of(new Source.OfBytes(bytes, contentType))).getFirst();
    }

    /** One commit for all of them, and a durable one: what is put afterwards is swept whatever dies. */
    private void begin(List<String> keys) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into upload (key, state, changed_at) select key, 'uploading', ? from unnest(?) as key")) {
            insert.setTimestamp(1, Timestamp.from(clock.instant()));
            insert.setArray(2, connection.createArrayOf("text", keys.toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("no upload can be begun", e);
        }
    }

    /**
     * Keeps the objects for good, if the transaction is committed; the store then keeps them from deletion where it can.
     *
     * @param keys of objects that were put, or kept before, for now too
     * @throws Refusal 503 where the sweeper came first
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Collection<String> keys) {
        keep(keys, true);
    }

    /** The same of objects that may be given up later. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepForNow(Collection<String> keys) {
        keep(keys, false);
    }

    private void keep(Collection<String> keys, boolean forGood) {
        Set<String> wanted = Set.copyOf(keys);
        try (Connection connection = database.getConnection()) {
            if (keep(connection, wanted, forGood) != wanted.size() && kept(connection, wanted) != wanted.size()) {
                throw Refusal.of(KitProblems.STORE_UNAVAILABLE, "The upload took too long. Nothing was kept.")
                        .remedy("Try again with the same idempotency key.")
                        .retryAfter(Duration.ofSeconds(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("uploads cannot be kept", e);
        }
    }

    /**
     * Gives up what was kept for now, if the transaction is committed: nothing refers to it any more.
     *
     * @param keys of such objects; others are left as they are
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveUp(Collection<String> keys) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update upload set state = 'abandoned', changed_at = ? where key = any (?)"
                                + " and state = 'stored' and not for_good")) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setArray(2, connection.createArrayOf("text", keys.toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("uploads cannot be given up", e);
        }
    }

    private int keep(Connection connection, Set<String> keys, boolean forGood) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update upload set state = 'stored', for_good = ?,"
                + " changed_at = ? where key = any (?)"
                + " and (state = 'uploading' or ? and state = 'stored' and not for_good)")) {
            update.setBoolean(1, forGood);
            update.setTimestamp(2, Timestamp.from(clock.instant()));
            update.setArray(3, connection.createArrayOf("text", keys.toArray()));
            update.setBoolean(4, forGood);
            return update.executeUpdate();
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
