package org.opendebate.kit.outbox;

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
import java.time.Instant;
import org.jboss.logging.Logger;
import org.opendebate.kit.clock.SystemTime;

/** Tells, as metrics, how many events wait to be sent and for how long; no number while the database is away. */
@ApplicationScoped
class OutboxLag {
    private static final Logger LOG = Logger.getLogger(OutboxLag.class);
    /** Both gauges are read at each scrape: one look at the database serves both. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final AgroalDataSource database;
    private final Clock clock;
    private final MeterRegistry metrics;
    private Lag last = new Lag(Double.NaN, Double.NaN);
    private Instant lookedAt = Instant.EPOCH;

    private record Lag(double rows, double age) {}

    OutboxLag(AgroalDataSource database, @SystemTime Clock clock, MeterRegistry metrics) {
        this.database = database;
        this.clock = clock;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started) {
        Gauge.builder("opendebate.outbox.waiting", () -> lag().rows())
                .description("Events in the outbox that the broker has not acknowledged")
                .register(metrics);
        Gauge.builder("opendebate.outbox.oldest.age", () -> lag().age())
                .description("How long the oldest of them has waited; 0 if there is none")
                .baseUnit("seconds")
                .register(metrics);
    }

    private synchronized Lag lag() {
        Instant now = clock.instant();
        if (lookedAt.plus(GOOD_FOR).isBefore(now)) {
            last = look(now);
            lookedAt = now;
        }
        return last;
    }

    private Lag look(Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement waiting = connection.prepareStatement(
                        "select count(*), min(created_at) from outbox where sent_at is null");
                ResultSet row = waiting.executeQuery()) {
            row.next();
            Timestamp oldest = row.getTimestamp(2);
            Duration age = oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), now);
            return new Lag(row.getLong(1), Math.max(0, age.toMillis()) / 1000.0);
        } catch (SQLException e) {
            LOG.debugf(e, "the outbox cannot be counted");
            return new Lag(Double.NaN, Double.NaN);
        }
    }
}
