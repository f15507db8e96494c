package org.opendebate.compilations.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** One thread that does steps while there are any, then waits to be woken or for the next poll. */
public final class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class);

    private final String name;
    private final Duration poll;
    private final BooleanSupplier step;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread;

    /** @param step does one piece of work; false if there was none; a failure is logged and tried again */
    public Worker(String name, Duration poll, BooleanSupplier step) {
        this.name = name;
        this.poll = poll;
        this.step = step;
    }

    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /** There may be something to do. */
    public void wake() {
        woken.release();
    }

    /** Lets the step under way end for a while; it is safe to be cut off anywhere. */
    public void stop() {
        running = false;
        Thread stopping = thread;
        if (stopping == null) {
            return;
        }
        stopping.interrupt();
        try {
            stopping.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            woken.drainPermits();
            if (!worked()) {
                pause();
            }
        }
    }

    private boolean worked() {
        try {
            return step.getAsBoolean();
        } catch (Throwable e) {
            // errors too, such as a stack that overflows: a thread that ends would end the work for good, unnoticed
            if (running) {
                LOG.warnf(e, "step failed worker=%s", name);
            }
            return false;
        }
    }

    private void pause() {
        try {
            woken.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
