package org.opendebate.meetings;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.testing.TestClock;

/** The day of the letter, on which these tests play. */
public final class FifthOfMay {
    private static final Instant AFTERNOON = Instant.parse("2021-05-05T14:00:00Z");

    private FifthOfMay() {}

    /**
     * Moves the service's business clock to that day, and waits until this very move is seen: it may still show the day of
     * the test before, and would then jump back in the middle of this one.
     */
    public static void begin(BusinessClock clock) {
        Duration offset = TestClock.set(AFTERNOON);
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> clock.offset().equals(offset));
    }
}
