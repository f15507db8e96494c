package org.opendebate.kit.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.opendebate.kit.problem.Refusal;

/** While a read model is made anew, no replica applies an event to it: a lock of the database, shared by those who do. */
@ApplicationScoped
class RebuildLocks {
    private static final int PATIENCE_SECONDS = 10;
    private static final String CANCELLED = "57014";

    private final AgroalDataSource database;

    RebuildLocks(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * To be called before an event is applied; holds until the transaction ends.
     *
     * @throws UnderWay while the model is made anew
     */
    void refuseMeanwhile(ReadModel<?> model) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select pg_try_advisory_xact_lock_shared(hashtext(?))")) {
            lock.setString(1, name(model));
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw new UnderWay(model.channel());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox cannot be written", e);
        }
    }

    /**
     * Waits until nobody applies an event to the model, and keeps everybody from it until it is closed.
     *
     * @throws Refusal 409 while somebody else makes it anew
     */
    Held hold(ReadModel<?> model) throws SQLException {
        Connection connection = database.getConnection();
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_lock(hashtext(?))")) {
            lock.setQueryTimeout(PATIENCE_SECONDS);
            lock.setString(1, name(model));
            lock.execute();
            return new Held(connection, name(model));
        } catch (SQLException e) {
            connection.close();
            if (CANCELLED.equals(e.getSQLState())) {
                throw Refusal.of(InboxProblems.REBUILD_UNDER_WAY, "This read model is being made anew already.")
                        .found(model.channel())
                        .remedy("Wait for it to end.");
            }
            throw e;
        }
    }

    private static String name(ReadModel<?> model) {
        return "opendebate-read-model-" + model.channel();
    }

    /** The lock, held by a session of its own: it goes with the process that dies. */
    record Held(Connection connection, String name) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            try (connection;
                    PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(hashtext(?))")) {
                unlock.setString(1, name);
                unlock.execute();
            }
        }
    }

    /** An event has to wait. */
    static final class UnderWay extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnderWay(String model) {
            super("the read model " + model + " is being made anew");
        }
    }
}
