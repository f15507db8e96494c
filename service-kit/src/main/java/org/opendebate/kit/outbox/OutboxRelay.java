package org.opendebate.kit.outbox;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opendebate.kit.audit.AuditHead;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.leadership.Leader;

/**
 * Sends what stands in the outbox: one thread, and one leader among the replicas of a service. Outside any
 * transaction; a row is marked as sent after the broker's acknowledgement, so that a crash sends it again and never
 * drops it. Consumers make the second copy a no-op.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    static final Duration ACKNOWLEDGEMENT_TIMEOUT = Duration.ofSeconds(25);
    private static final String TASK = "opendebate-outbox";

    private final AgroalDataSource database;
    private final EventSender sender;
    private final OwnTopics topics;
    private final OutboxSettings settings;
    private final Clock clock;
    private final Semaphore committed = new Semaphore(0);
    private Leader leader;
    private boolean topicsMade;
    private Instant purgedAt = Instant.EPOCH;

    OutboxRelay(
            AgroalDataSource database,
            EventSender sender,
            OwnTopics topics,
            OutboxSettings settings,
            @SystemTime Clock clock) {
        this.database = database;
        this.sender = sender;
        this.topics = topics;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        leader = new Leader(database, TASK, settings.leaderSilence(), PAUSE_AFTER_FAILURE, this::lead);
        leader.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        leader.stop(Duration.ofSeconds(5));
    }

    /** Called after a commit that appended something: do not wait for the next poll. */
    void wake() {
        committed.release();
    }

    private void lead(Connection connection)
            throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        if (!topicsMade) {
            topics.make();
            topicsMade = true;
        }
        while (leader.isRunning()) {
            committed.drainPermits();
            boolean sent = sendBatch(connection);
            purge(connection);
            if (!sent) {
                committed.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    /** Sends the oldest events and waits for their acknowledgements; false if there were none. */
    private boolean sendBatch(Connection connection)
            throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        List<PendingEvents.Pending> events = PendingEvents.oldest(connection, settings.batch());
        if (events.isEmpty()) {
            return false;
        }
        AuditHead audit = AuditHead.of(connection);
        List<CompletableFuture<Void>> acknowledgements = new ArrayList<>();
        for (PendingEvents.Pending event : events) {
            acknowledgements.add(sender.send(event, audit));
        }
        CompletableFuture.allOf(acknowledgements.toArray(CompletableFuture[]::new))
                .get(ACKNOWLEDGEMENT_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        PendingEvents.markSent(
                connection, events.stream().map(PendingEvents.Pending::id).toList(), clock.instant());
        return true;
    }

    private void purge(Connection connection) throws SQLException {
        Instant now = clock.instant();
        if (purgedAt.plus(settings.purgeEvery()).isBefore(now)) {
            PendingEvents.purge(connection, now.minus(settings.keepSent()));
            purgedAt = now;
        }
    }
}
