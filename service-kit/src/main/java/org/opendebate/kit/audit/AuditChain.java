package org.opendebate.kit.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.leadership.Leader;

/**
 * Gives committed audit rows their place in the chain: one thread, and one leader among the replicas of a service. Who
 * writes a row never waits for it. A row that is committed late gets a late place, whatever its id; the chain is in the
 * order in which the leader saw the rows.
 */
@ApplicationScoped
public class AuditChain {
    private static final Logger LOG = Logger.getLogger(AuditChain.class);
    private static final String TASK = "opendebate-audit-chain";
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int AT_ONCE = 500;

    private final AgroalDataSource database;
    private final AuditSettings settings;
    private final String service;
    private final Clock clock;
    private Leader leader;
    private Instant purgedAt = Instant.EPOCH;

    AuditChain(
            AgroalDataSource database,
            AuditSettings settings,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @SystemTime Clock clock) {
        this.database = database;
        this.settings = settings;
        this.service = service;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        leader = new Leader(database, TASK, settings.leaderSilence(), PAUSE_AFTER_FAILURE, this::lead);
        leader.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        leader.stop(Duration.ofSeconds(5));
    }

    private void lead(Connection connection) throws SQLException, InterruptedException {
        // from here on the head is what this leader wrote: rows that are taken off the end leave a gap behind them
        AuditHead head = AuditHead.of(connection);
        purgedAt = Instant.EPOCH;
        while (leader.isRunning()) {
            AuditHead next = link(connection, head);
            if (next.equals(head)) {
                purge(connection);
                Thread.sleep(settings.chainEvery());
            }
            head = next;
        }
    }

    private AuditHead link(Connection connection, AuditHead head) throws SQLException {
        List<AuditEntry> entries = ChainedRows.unchained(connection, AT_ONCE);
        if (entries.isEmpty()) {
            return head;
        }
        List<Long> ids = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        AuditHead last = head;
        for (AuditEntry entry : entries) {
            long position = last.position() + 1;
            last = new AuditHead(position, Canonical.sha256(entry.linked(service, position, last.hash())));
            ids.add(entry.id());
            positions.add(position);
            hashes.add(last.hash());
        }
        ChainedRows.chain(connection, ids, positions, hashes);
        return last;
    }

    private void purge(Connection connection) throws SQLException {
        Instant now = clock.instant();
        if (purgedAt.plus(settings.purgeEvery()).isBefore(now)) {
            int purged = ChainedRows.purge(connection, now.minus(settings.keepPersonal()));
            purgedAt = now;
            if (purged > 0) {
                LOG.infof("personal fields of the audit taken away rows=%d", purged);
            }
        }
    }
}
