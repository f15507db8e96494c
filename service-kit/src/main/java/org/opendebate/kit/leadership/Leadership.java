package org.opendebate.kit.leadership;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * One leader per task among the replicas of a service: whoever holds the task's advisory lock of the database. It is
 * held by the session, so that a leader that dies gives it up. One that hangs is silent: the database ends a leader's
 * session that was silent for too long, and a leader gives up a database that does not answer for as long.
 */
public final class Leadership {
    private static final Logger LOG = Logger.getLogger(Leadership.class);

    private Leadership() {}

    /**
     * Tries to become the leader; held until it is given back, or the connection's session ends.
     *
     * @param task such as {@code opendebate-outbox}; the same in every release, or two would lead
     * @param silence the longest time between two statements of a leader, and that one statement may take
     */
    public static boolean take(Connection connection, String task, Duration silence) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(hashtext(?))")) {
            lock.setString(1, task);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    return false;
                }
            }
        }
        try (Statement limits = connection.createStatement()) {
            limits.execute("set idle_session_timeout = " + silence.toMillis());
            limits.execute("set tcp_user_timeout = " + silence.toMillis());
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(silence.toMillis()));
        }
        return true;
    }

    /** The pool keeps the session open, and the lock with it: give it back by hand, and nothing else that it holds. */
    public static void giveBack(Connection connection, String task) {
        try (PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(hashtext(?))");
                Statement limits = connection.createStatement()) {
            limits.execute("reset idle_session_timeout");
            limits.execute("reset tcp_user_timeout");
            unlock.setString(1, task);
            unlock.execute();
            connection.setNetworkTimeout(Runnable::run, 0);
        } catch (SQLException e) {
            LOG.debugf(e, "the session is gone, and the leadership with it");
        }
    }
}
