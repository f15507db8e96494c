package org.opendebate.statements.statement;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.opendebate.kit.leadership.Leader;
import org.opendebate.kit.scan.ScanSettings;
import org.opendebate.kit.scan.Scanner;
import org.opendebate.statements.rules.ScanRules;
import org.opendebate.statements.scan.Scan;

/**
 * Asks the scanner about what waits for it, oldest first, until it answers: one thread, and one leader among the replicas
 * of the service. Where it need not be asked any more, since that was set so, what waits is as if it had not been asked.
 */
@ApplicationScoped
class PendingScans {
    private static final Logger LOG = Logger.getLogger(PendingScans.class);
    private static final String TASK = "opendebate-scan";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AgroalDataSource database;
    private final Statements statements;
    private final StatementObjects objects;
    private final ScanRules rules;
    private final Scanner scanner;
    private final ScanSettings settings;
    private final AnswerScan answer;
    private final MeterRegistry metrics;
    private Leader leader;

    private record Place(UUID statementId, int number) {}

    PendingScans(
            AgroalDataSource database,
            Statements statements,
            StatementObjects objects,
            ScanRules rules,
            Scanner scanner,
            ScanSettings settings,
            AnswerScan answer,
            MeterRegistry metrics) {
        this.database = database;
        this.statements = statements;
        this.objects = objects;
        this.rules = rules;
        this.scanner = scanner;
        this.settings = settings;
        this.answer = answer;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started) {
        Gauge.builder("opendebate.scan.pending", this::count)
                .description("Versions of statements that wait for the scanner")
                .register(metrics);
        leader = new Leader(database, TASK, settings.leaderSilence(), settings.retryEvery(), this::lead);
        leader.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        leader.stop(Duration.ofSeconds(5));
    }

    private void lead(Connection connection) throws SQLException, InterruptedException {
        while (leader.isRunning()) {
            round(connection);
            Thread.sleep(settings.retryEvery());
        }
    }

    /** One file that the scanner cannot judge does not hold up the others. */
    private void round(Connection connection) throws SQLException {
        Place before = new Place(BEFORE_ALL, 0);
        for (Optional<Place> next = next(connection, before);
                leader.isRunning() && next.isPresent() && mayAnswer();
                next = next(connection, before)) {
            before = next.get();
            ScanRules.Answer said = ask(before);
            if (said.scan() != Scan.PENDING) {
                answer.write(before.statementId(), before.number(), said);
                LOG.infof(
                        "scanned later statement=%s version=%d scan=%s",
                        before.statementId(), before.number(), said.scan().wire());
            }
        }
    }

    private boolean mayAnswer() {
        return !scanner.isRequired() || scanner.answers();
    }

    private static Optional<Place> next(Connection connection, Place before) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select statement_id, number from statement_version where scan = 'pending'"
                        + " and (statement_id, number) > (?, ?) order by statement_id, number limit 1")) {
            select.setObject(1, before.statementId());
            select.setInt(2, before.number());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Place(row.getObject(1, UUID.class), row.getInt(2)))
                        : Optional.empty();
            }
        }
    }

    private ScanRules.Answer ask(Place place) {
        StatementFiles files = QuarkusTransaction.requiringNew()
                .call(() -> statements
                        .version(place.statementId(), place.number())
                        .orElseThrow()
                        .files());
        Map<ScanRules.File, Path> copies = new EnumMap<>(ScanRules.File.class);
        try {
            copy(ScanRules.File.STATEMENT, files.original(), copies);
            copy(ScanRules.File.COVER_LETTER, files.coverLetter(), copies);
            copy(ScanRules.File.EVIDENCE, files.evidence(), copies);
            return rules.again(copies);
        } finally {
            copies.values().forEach(PendingScans::delete);
        }
    }

    private void copy(ScanRules.File file, StoredFile stored, Map<ScanRules.File, Path> copies) {
        if (stored != null) {
            copies.put(file, objects.copy(stored));
        }
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary copy cannot be deleted", e);
        }
    }

    private double count() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select count(*) from statement_version where scan = 'pending'");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            LOG.debugf(e, "pending scans cannot be counted");
            return Double.NaN;
        }
    }
}
