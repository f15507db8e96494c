package org.opendebate.gateway.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Counts in PostgreSQL for all replicas, on a few threads of its own. While the database is away or slow this replica counts
 * for itself: nobody is refused for it, and a metric says so.
 */
final class SharedBuckets implements Buckets {
    private static final Logger LOG = Logger.getLogger(SharedBuckets.class);

    /** What waits for the database beyond this is counted here: it could not be had in time anyway. */
    private static final int LONGEST_QUEUE = 256;

    private static final int SWEPT_AT_ONCE = 10_000;

    private final Vertx vertx;
    private final LimitStore store;
    private final Duration patience;
    private final Duration pause;
    private final ThreadPoolExecutor threads;
    private final PostgreSQLSelectForUpdateBasedProxyManager<String> shared;
    private final MemoryBuckets own = new MemoryBuckets();
    private final Counter unshared;

    /** Of {@link System#nanoTime()}: until then the database is left alone. */
    private volatile long awayUntil = System.nanoTime();

    SharedBuckets(Vertx vertx, LimitSettings settings, MeterRegistry meters) {
        this.vertx = vertx;
        this.patience = settings.shared().patience();
        this.pause = settings.shared().pause();
        int connections = settings.shared().connections();
        store = new LimitStore(settings.shared());
        threads = new ThreadPoolExecutor(
                connections,
                connections,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(LONGEST_QUEUE),
                Thread.ofPlatform().name("limits-", 0).daemon().factory());
        shared = new Bucket4jPostgreSQL.PostgreSQLSelectForUpdateBasedProxyManagerBuilder<>(
                        store.connections(), PrimaryKeyMapper.STRING)
                .table(LimitStore.TABLE)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(settings.window()))
                .build();
        unshared = unshared(meters);
    }

    /** Stays at zero where replicas share nothing. */
    static Counter unshared(MeterRegistry meters) {
        return Counter.builder("opendebate.gateway.limits.unshared")
                .description("Requests that were counted for this replica alone, since the database was away or slow")
                .register(meters);
    }

    @Override
    public void take(List<Claim> claims, Consumer<Verdict> then) {
        if (System.nanoTime() - awayUntil < 0) {
            countHere(claims, then);
            return;
        }
        Context context = vertx.getOrCreateContext();
        Asked asked = new Asked(claims, then);
        try {
            threads.execute(() -> ask(claims, context, asked));
            asked.timer = vertx.setTimer(patience.toMillis(), late -> {
                if (!asked.answered) {
                    away("no answer within " + patience);
                    asked.answerHere();
                }
            });
        } catch (RejectedExecutionException full) {
            countHere(claims, then);
        }
    }

    private void ask(List<Claim> claims, Context context, Asked asked) {
        if (System.nanoTime() - awayUntil < 0) {
            context.runOnContext(v -> asked.answerHere());
            return;
        }
        try {
            store.prepare();
            Verdict verdict = Claim.takeAll(claims, this::of);
            context.runOnContext(v -> asked.answer(verdict));
        } catch (Exception e) {
            store.failed();
            away(e.toString());
            context.runOnContext(v -> asked.answerHere());
        }
    }

    /** One request that waits for the database; lives on the event loop of its client. */
    private final class Asked {
        private final List<Claim> claims;
        private final Consumer<Verdict> then;
        private long timer = -1;
        private boolean answered;

        Asked(List<Claim> claims, Consumer<Verdict> then) {
            this.claims = claims;
            this.then = then;
        }

        void answer(Verdict verdict) {
            if (!answered) {
                answered = true;
                vertx.cancelTimer(timer);
                then.accept(verdict);
            }
        }

        void answerHere() {
            if (!answered) {
                answered = true;
                vertx.cancelTimer(timer);
                countHere(claims, then);
            }
        }
    }

    private Bucket of(Claim claim) {
        return shared.getProxy(LimitStore.key(claim), claim.policy()::bucket);
    }

    private void countHere(List<Claim> claims, Consumer<Verdict> then) {
        unshared.increment();
        own.take(claims, then);
    }

    private void away(String why) {
        long now = System.nanoTime();
        if (now - awayUntil >= 0) {
            LOG.errorf("Limits are counted for this replica alone for the next %s: %s", pause, why);
        }
        awayUntil = now + pause.toNanos();
    }

    @Override
    public void sweep() {
        own.sweep();
        try {
            threads.execute(() -> {
                try {
                    shared.removeExpired(SWEPT_AT_ONCE);
                } catch (Exception e) {
                    LOG.debugf("What has expired stays for another window: %s", e.getMessage());
                }
            });
        } catch (RejectedExecutionException full) {
            LOG.debug("What has expired stays for another window");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        store.close();
    }
}
