package org.opendebate.kit.storage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.opendebate.kit.clock.SystemTime;

/**
 * Takes away what was put and never committed. Every replica sweeps: a row moves once, and an object that is gone is
 * deleted again without harm. The row of an abandoned object stays for as long again, and with it what is put late.
 */
@ApplicationScoped
public class UploadSweeper {
    private static final Logger LOG = Logger.getLogger(UploadSweeper.class);
    private static final int AT_ONCE = 500;

    private final AgroalDataSource database;
    private final ObjectVersions objects;
    private final StorageSettings settings;
    private final Clock clock;
    private volatile Thread thread;

    UploadSweeper(
            AgroalDataSource database, ObjectVersions objects, StorageSettings settings, @SystemTime Clock clock) {
        this.database = database;
        this.objects = objects;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofVirtual().name("upload-sweeper").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        thread.interrupt();
        thread.join(Duration.ofSeconds(5));
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(settings.sweepEvery());
                try {
                    sweep();
                } catch (SQLException | RuntimeException e) {
                    LOG.warnf(e, "uploads not swept, trying again pause=%s", settings.sweepEvery());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Abandons what is too old, and deletes what is abandoned. */
    public void sweep() throws SQLException {
        Instant tooOld = clock.instant().minus(settings.abandonAfter());
        int abandoned = abandon(tooOld);
        List<String> gone = abandonedKeys().stream().filter(objects::delete).toList();
        forget(gone, tooOld);
        if (abandoned > 0) {
            LOG.infof("uploads that nobody committed taken away count=%d", abandoned);
        }
    }

    private int abandon(Instant tooOld) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update upload set state = 'abandoned', changed_at = ? where state = 'uploading' and changed_at < ?")) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setTimestamp(2, Timestamp.from(tooOld));
            return update.executeUpdate();
        }
    }

    private List<String> abandonedKeys() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select key from upload where state = 'abandoned' order by changed_at limit " + AT_ONCE);
                ResultSet row = select.executeQuery()) {
            List<String> keys = new ArrayList<>();
            while (row.next()) {
                keys.add(row.getString(1));
            }
            return keys;
        }
    }

    private void forget(List<String> keys, Instant abandonedBefore) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from upload where key = any (?) and state = 'abandoned' and changed_at < ?")) {
            delete.setArray(1, connection.createArrayOf("text", keys.toArray()));
            delete.setTimestamp(2, Timestamp.from(abandonedBefore));
            delete.executeUpdate();
        }
    }
}
