package org.opendebate.kit.storage;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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
 * Has the store keep from deletion what was committed for good, after the commit and beside it: what the store was not
 * asked for, since a service died or the store was away, is still written down as such. Every replica does it; to ask
 * twice does no harm, since the end is counted from the commit.
 */
@ApplicationScoped
public class UploadRetention {
    private static final Logger LOG = Logger.getLogger(UploadRetention.class);
    private static final int AT_ONCE = 500;

    private final AgroalDataSource database;
    private final ObjectVersions objects;
    private final StorageSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;
    private volatile Thread thread;
    private volatile Gauge unretained;

    private record Waiting(String key, Instant committedAt) {}

    UploadRetention(
            AgroalDataSource database,
            ObjectVersions objects,
            StorageSettings settings,
            @SystemTime Clock clock,
            MeterRegistry meters) {
        this.database = database;
        this.objects = objects;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    void start(@Observes StartupEvent started) {
        unretained = Gauge.builder("opendebate.storage.unretained", this::unretained)
                .description("Objects committed for good that the store is to keep from deletion, and does not yet")
                .register(meters);
        if (settings.retentionMode() == RetentionMode.NONE) {
            return;
        }
        thread = Thread.ofVirtual().name("upload-retention").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        // a registry that outlives this would go on asking it
        meters.remove(unretained);
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(5));
        }
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(settings.retainEvery());
                try {
                    retain();
                } catch (SQLException | RuntimeException e) {
                    LOG.warnf(e, "uploads not retained, trying again pause=%s", settings.retainEvery());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once for all that waits; what the store refuses is passed over, and waits on. */
    public void retain() throws SQLException {
        List<Waiting> page = waiting("");
        if (page.isEmpty() || !objects.offerRetention()) {
            return;
        }
        while (!page.isEmpty()) {
            List<String> retained = new ArrayList<>();
            for (Waiting object : page) {
                Instant until = object.committedAt().plus(settings.retentionPeriod());
                // a store takes no end that is past
                if (!until.isAfter(clock.instant()) || objects.retain(object.key(), until)) {
                    retained.add(object.key());
                }
            }
            mark(retained);
            page = waiting(page.getLast().key());
        }
    }

    private List<Waiting> waiting(String after) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select key, changed_at from upload where for_good"
                                + " and retained_at is null and key > ? order by key limit " + AT_ONCE)) {
            select.setString(1, after);
            List<Waiting> waiting = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    waiting.add(
                            new Waiting(row.getString(1), row.getTimestamp(2).toInstant()));
                }
            }
            return waiting;
        }
    }

    private void mark(List<String> keys) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update upload set retained_at = ? where key = any (?)")) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setArray(2, connection.createArrayOf("text", keys.toArray()));
            update.executeUpdate();
        }
    }

    private double unretained() {
        if (settings.retentionMode() == RetentionMode.NONE) {
            return 0;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(
                        "select count(*) from upload where for_good and retained_at is null");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            LOG.debugf(e, "the uploads cannot be counted");
            return Double.NaN;
        }
    }
}
