package org.opendebate.kit.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.opendebate.kit.clock.SystemTime;

/** Forgets keys by age, but none that is being worked on. Every replica does it; what is gone is gone. */
@ApplicationScoped
class OldKeys {
    private static final Logger LOG = Logger.getLogger(OldKeys.class);

    private final AgroalDataSource database;
    private final IdempotencySettings settings;
    private final Clock clock;
    private volatile Thread thread;

    OldKeys(AgroalDataSource database, IdempotencySettings settings, @SystemTime Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofVirtual().name("idempotency-purge").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        thread.interrupt();
        thread.join(Duration.ofSeconds(5));
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(settings.purgeEvery());
                try {
                    purge(clock.instant().minus(settings.keep()));
                } catch (SQLException | RuntimeException e) {
                    LOG.warnf(e, "idempotency keys not purged, trying again pause=%s", settings.purgeEvery());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void purge(Instant before) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
                        delete from idempotency_key
                        where created_at < ? and (status is not null or lease_until < clock_timestamp())""")) {
            delete.setTimestamp(1, Timestamp.from(before));
            int purged = delete.executeUpdate();
            if (purged > 0) {
                LOG.infof("idempotency keys purged count=%d", purged);
            }
        }
    }
}
