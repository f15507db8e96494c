package org.opendebate.gateway.relay;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Leaves a service alone that has failed several times in a row, so that nobody waits for what will not come, and it can
 * come back in peace. Used from several event loops.
 *
 * <pre>
 *          failures in a row              pause over: one request tries
 *  Closed ------------------> Open ------------------------------------> Open for one more pause
 *    ^                                                                       |
 *    +------------------------------ an answer ------------------------------+
 * </pre>
 */
final class Breaker {
    private final int most;
    private final long pause;
    private final LongSupplier nanos;

    private int failures;
    private long openUntil;

    /**
     * @param most failures in a row that open it
     * @param nanos a clock such as {@link System#nanoTime()}
     */
    Breaker(int most, Duration pause, LongSupplier nanos) {
        this.most = most;
        this.pause = pause.toNanos();
        this.nanos = nanos;
    }

    /** For how long nothing is sent; empty for who may try. */
    synchronized Optional<Duration> closedFor() {
        long now = nanos.getAsLong();
        if (failures < most) {
            return Optional.empty();
        }
        if (openUntil - now > 0) {
            return Optional.of(Duration.ofNanos(openUntil - now));
        }
        // whoever tries may go away without an answer; then the next one tries after one more pause
        openUntil = now + pause;
        return Optional.empty();
    }

    /** The service has answered, whatever it said. */
    synchronized void answered() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
        if (failures >= most) {
            openUntil = nanos.getAsLong() + pause;
        }
    }
}
