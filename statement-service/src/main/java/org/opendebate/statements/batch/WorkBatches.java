package org.opendebate.statements.batch;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.leadership.Leader;

/**
 * Works off what batches brought: one leader among the replicas of the service, and at it some items at a moment. What a
 * leader that died had begun is begun again by the next; the items' idempotency keys see to it that nothing stands twice.
 */
@ApplicationScoped
class WorkBatches {
    private static final Logger LOG = Logger.getLogger(WorkBatches.class);
    private static final String TASK = "opendebate-batches";

    private final AgroalDataSource database;
    private final BatchQueue queue;
    private final SubmitItem submit;
    private final BatchSettings settings;
    private final Clock clock;
    private final MeterRegistry metrics;
    /** Something was taken, or ended: it is worth a look. */
    private final Semaphore worthALook = new Semaphore(0);

    private final Set<Author> busy = ConcurrentHashMap.newKeySet();
    private Leader leader;
    private Instant purged = Instant.EPOCH;

    private record Author(UUID batchId, String name) {}

    WorkBatches(
            AgroalDataSource database,
            BatchQueue queue,
            SubmitItem submit,
            BatchSettings settings,
            @SystemTime Clock clock,
            MeterRegistry metrics) {
        this.database = database;
        this.queue = queue;
        this.submit = submit;
        this.settings = settings;
        this.clock = clock;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started) {
        Gauge.builder("opendebate.batch.waiting", this::waiting)
                .description("Submissions of batches that have no result yet")
                .register(metrics);
        leader = new Leader(database, TASK, settings.leaderSilence(), settings.lookEvery(), this::lead);
        leader.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        leader.stop(Duration.ofSeconds(10));
    }

    void taken(@Observes(during = TransactionPhase.AFTER_SUCCESS) TakeBatch.Taken taken) {
        worthALook.release();
    }

    private void lead(Connection connection) throws SQLException, InterruptedException {
        // closing waits for what was begun, before another replica begins it
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            while (leader.isRunning()) {
                for (BatchQueue.Next next : BatchQueue.due(connection, clock.instant(), 2 * settings.atOnce())) {
                    begin(each, next);
                }
                purge(connection);
                if (worthALook.tryAcquire(settings.lookEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                    worthALook.drainPermits();
                }
            }
        }
    }

    private void begin(ExecutorService each, BatchQueue.Next next) {
        Author author = new Author(next.batchId(), next.author());
        if (busy.size() >= settings.atOnce() || !busy.add(author)) {
            return;
        }
        each.execute(() -> {
            try {
                submit.submit(next.batchId(), next.number());
                busy.remove(author);
                worthALook.release();
            } catch (RuntimeException e) {
                // not even that it is to be tried again could be written: the next look finds it as it was
                busy.remove(author);
                LOG.errorf(e, "item stays as it was batch=%s item=%d", next.batchId(), next.number());
            }
        });
    }

    private void purge(Connection connection) throws SQLException {
        Instant now = clock.instant();
        if (now.isAfter(purged.plus(settings.purgeEvery()))) {
            BatchQueue.purge(connection, now.minus(settings.keep()));
            purged = now;
        }
    }

    private double waiting() {
        try {
            return queue.waiting();
        } catch (SQLException e) {
            LOG.debugf(e, "waiting items cannot be counted");
            return Double.NaN;
        }
    }
}
