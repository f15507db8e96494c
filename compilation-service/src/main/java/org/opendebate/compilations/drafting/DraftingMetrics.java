package org.opendebate.compilations.drafting;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
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
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.opendebate.kit.clock.SystemTime;

/**
 * Tells which seals have no compilation, for how long those wait that never had one, and of how many statements the text is
 * missing; no number while the database is away.
 */
@ApplicationScoped
class DraftingMetrics {
    private static final Logger LOG = Logger.getLogger(DraftingMetrics.class);

    /** The gauges are read at each scrape: one look at the database serves all. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private static final String WAITING = """
            select count(*), min(waiting_since) filter (where not anew),
                (select count(*)
                 from compilation c
                 join sealed_statement s on s.meeting_id = c.meeting_id and s.number = c.seal
                 where c.state = 'waiting' and s.decision = 'accepted' and s.model_sha256 is not null
                   and not exists (select from held_object h where h.sha256 = s.model_sha256 and h.held))
            from compilation where state = 'waiting'""";

    /** With sixty seconds among them, which is what is promised. */
    private static final Duration[] STEPS = {
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        Duration.ofMinutes(2),
        Duration.ofMinutes(10)
    };

    private final AgroalDataSource database;
    private final Clock clock;
    private final MeterRegistry meters;
    private Waiting last = Waiting.UNKNOWN;
    private Instant lookedAt = Instant.EPOCH;

    private record Waiting(double seals, double age, double missing) {
        private static final Waiting UNKNOWN = new Waiting(Double.NaN, Double.NaN, Double.NaN);
    }

    DraftingMetrics(AgroalDataSource database, @SystemTime Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        this.meters = meters;
    }

    void start(@Observes StartupEvent started) {
        gauge(
                "opendebate.compilation.waiting",
                "Seals that stand and have no compilation, those whose draft is made anew among them",
                Waiting::seals);
        gauge(
                "opendebate.compilation.missing",
                "Accepted statements of those seals whose text has not been copied here yet",
                Waiting::missing);
        Gauge.builder("opendebate.compilation.oldest.age", () -> waiting().age())
                .description("How long the oldest seal has waited that had no compilation yet; 0 if there is none")
                .baseUnit("seconds")
                .register(meters);
        afterSeal();
        List.of("drafted", "overtaken", "failed").forEach(this::drafts);
    }

    private void gauge(String name, String description, ToDoubleFunction<Waiting> number) {
        Gauge.builder(name, () -> number.applyAsDouble(waiting()))
                .description(description)
                .register(meters);
    }

    void drafted(Compilations.Kept kept) {
        drafts("drafted").increment();
        if (!kept.anew()) {
            // the seal was dated by another machine
            afterSeal().record(kept.waited().isNegative() ? Duration.ZERO : kept.waited());
        }
    }

    /** Its seal did not stand any more when it was ready, or another replica was faster. */
    void overtaken() {
        drafts("overtaken").increment();
    }

    void failed() {
        drafts("failed").increment();
    }

    private Timer afterSeal() {
        return Timer.builder("opendebate.compilation.after.seal")
                .description("From the seal until its first compilation")
                .serviceLevelObjectives(STEPS)
                .register(meters);
    }

    private Counter drafts(String outcome) {
        return Counter.builder("opendebate.compilation.drafts")
                .description("Compilations that were made of seals, by what became of each try")
                .tag("outcome", outcome)
                .register(meters);
    }

    private synchronized Waiting waiting() {
        Instant now = clock.instant();
        if (lookedAt.plus(GOOD_FOR).isBefore(now)) {
            last = look(now);
            lookedAt = now;
        }
        return last;
    }

    private Waiting look(Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(WAITING);
                ResultSet row = select.executeQuery()) {
            row.next();
            Timestamp oldest = row.getTimestamp(2);
            Duration age = oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), now);
            return new Waiting(row.getLong(1), Math.max(0, age.toMillis()) / 1000.0, row.getLong(3));
        } catch (SQLException e) {
            LOG.debugf(e, "the seals without a compilation cannot be counted");
            return Waiting.UNKNOWN;
        }
    }
}
