package org.opendebate.kit.leadership;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * The thread of one task that is led by one replica of a service at a time. It tries to become the leader, does the work
 * until that ends or fails, gives the leadership back, and begins again after a pause.
 */
public final class Leader {
    private static final Logger LOG = Logger.getLogger(Leader.class);

    /** What a leader does, each time that it becomes one. */
    @FunctionalInterface
    public interface Work {
        /**
         * Goes on while {@link Leader#isRunning()}.
         *
         * @param connection holds the leadership: the work's own statements go through it, so that whoever lost the
         *     leadership cannot write as a leader
         */
        void lead(Connection connection) throws Exception;
    }

    private final AgroalDataSource database;
    private final String task;
    private final Duration silence;
    private final Duration pause;
    private final Work work;
    private Thread thread;
    private volatile boolean running;

    /**
     * @param task such as {@code opendebate-outbox}; the same in every release, or two would lead
     * @param silence the longest time between two statements of the work, and that one statement may take
     * @param pause between two attempts to lead, and after a failure
     */
    public Leader(AgroalDataSource database, String task, Duration silence, Duration pause, Work work) {
        this.database = database;
        this.task = task;
        this.silence = silence;
        this.pause = pause;
        this.work = work;
    }

    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name(task).start(this::run);
    }

    /** Interrupts the work, and waits for its end. */
    public void stop(Duration atMost) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(atMost);
    }

    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                tryToLead();
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                running = false;
            }
        }
    }

    // whatever the work fails with, the thread goes on: nobody else would begin it again
    private void tryToLead() throws InterruptedException {
        try (Connection connection = database.getConnection()) {
            if (!Leadership.take(connection, task, silence)) {
                return;
            }
            try {
                work.lead(connection);
            } finally {
                Leadership.giveBack(connection, task);
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warnf(e, "task not led, trying again task=%s pause=%s", task, pause);
        }
    }
}
