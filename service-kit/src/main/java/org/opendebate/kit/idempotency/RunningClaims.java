package org.opendebate.kit.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The claims that this process works on. Their leases are renewed while it lives, so that they can be short: whoever
 * repeats a request after its service died waits no longer than a lease, however long the work may take.
 */
@ApplicationScoped
class RunningClaims {
    static final Duration LEASE = Duration.ofSeconds(8);

    private static final Logger LOG = Logger.getLogger(RunningClaims.class);
    /** Two renewals may fail before a lease runs out. */
    private static final Duration RENEWAL = Duration.ofMillis(2500);

    private final AgroalDataSource database;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    private ScheduledExecutorService renewal;

    RunningClaims(AgroalDataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent started) {
        renewal = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("idempotency-leases").factory());
        renewal.scheduleWithFixedDelay(this::renew, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        renewal.shutdownNow();
    }

    void add(UUID token) {
        running.add(token);
    }

    void remove(UUID token) {
        running.remove(token);
    }

    private void renew() {
        if (running.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update idempotency_key set lease_until = clock_timestamp() + ? * interval '1 millisecond'
                        where token = any (?) and status is null""")) {
            update.setLong(1, LEASE.toMillis());
            update.setArray(2, connection.createArrayOf("uuid", running.toArray()));
            update.executeUpdate();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("leases not renewed, trying again because=%s", e.toString());
        }
    }
}
