package org.opendebate.gateway.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private long now = Long.MAX_VALUE - 1_000;
    private final Breaker breaker = new Breaker(3, PAUSE, () -> now);

    @Test
    void failuresInARowOpenIt() {
        fail(2);
        assertEquals(Optional.empty(), breaker.closedFor());
        fail(1);
        assertEquals(Optional.of(PAUSE), breaker.closedFor());
    }

    @Test
    void anAnswerBetweenThemBeginsTheCountAnew() {
        fail(2);
        breaker.answered();
        fail(2);

        assertEquals(Optional.empty(), breaker.closedFor());
    }

    @Test
    void afterThePauseOneMayTryAndTheOthersWait() {
        fail(3);
        pass(PAUSE);

        assertEquals(Optional.empty(), breaker.closedFor());
        assertEquals(Optional.of(PAUSE), breaker.closedFor());
    }

    @Test
    void theAnswerOfTheOneWhoTriedClosesIt() {
        fail(3);
        pass(PAUSE);
        breaker.closedFor();
        breaker.answered();

        assertEquals(Optional.empty(), breaker.closedFor());
    }

    @Test
    void theFailureOfTheOneWhoTriedBeginsAnotherPause() {
        fail(3);
        pass(PAUSE);
        breaker.closedFor();
        pass(Duration.ofSeconds(1));
        fail(1);

        assertEquals(Optional.of(PAUSE), breaker.closedFor());
    }

    @Test
    void oneWhoTriesAndLeavesLetsTheNextOneTry() {
        fail(3);
        pass(PAUSE);
        breaker.closedFor();
        pass(PAUSE);

        assertTrue(breaker.closedFor().isEmpty());
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
