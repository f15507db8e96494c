package org.opendebate.kit.audit;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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
import org.jboss.logging.Logger;
import org.opendebate.kit.clock.SystemTime;

/** Tells, as a metric, for how long the oldest row has no place in the chain; no number while the database is away. */
@ApplicationScoped
class AuditLag {
    private static final Logger LOG = Logger.getLogger(AuditLag.class);

    private final AgroalDataSource database;
    private final Clock clock;
    private final MeterRegistry metrics;

    AuditLag(AgroalDataSource database, @SystemTime Clock clock, MeterRegistry metrics) {
        this.database = database;
        this.clock = clock;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started) {
        Gauge.builder("opendebate.audit.unchained.age", this::seconds)
                .description("How long the oldest audit row waits for its place in the chain; 0 if none does")
                .baseUnit("seconds")
                .register(metrics);
    }

    double seconds() {
        try (Connection connection = database.getConnection();
                PreparedStatement oldest =
                        connection.prepareStatement("select min(at) from audit where position is null");
                ResultSet row = oldest.executeQuery()) {
            row.next();
            Timestamp at = row.getTimestamp(1);
            return at == null
                    ? 0
                    : Math.max(
                            0, Duration.between(at.toInstant(), clock.instant()).toMillis() / 1000.0);
        } catch (SQLException e) {
            LOG.debugf(e, "the audit cannot be looked at");
            return Double.NaN;
        }
    }
}
