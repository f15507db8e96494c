package org.opendebate.kit.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class Uuid7Test {
    private static final Instant THEN = Instant.parse("2021-05-24T15:00:00.123Z");
    private static final Clock CLOCK = Clock.fixed(THEN, ZoneOffset.UTC);

    @Test
    void carriesItsMillisecond() {
        assertEquals(THEN, Uuid7.instantOf(Uuid7.next(CLOCK)));
    }

    @Test
    void isOfVersionSevenAndTheRfcVariant() {
        UUID id = Uuid7.next(CLOCK);

        assertEquals(7, id.version());
        assertEquals(2, id.variant());
    }

    @Test
    void twoOfTheSameMillisecondDiffer() {
        assertNotEquals(Uuid7.next(CLOCK), Uuid7.next(CLOCK));
    }

    @Test
    void anIdIsYoungForAMinuteAndNotBeforeItsTime() {
        UUID id = Uuid7.next(CLOCK);
        Duration minute = Duration.ofMinutes(1);

        assertTrue(Uuid7.isYounger(id, minute, Clock.offset(CLOCK, Duration.ofSeconds(59))));
        assertFalse(Uuid7.isYounger(id, minute, Clock.offset(CLOCK, minute)));
        assertTrue(Uuid7.isYounger(id, minute, Clock.offset(CLOCK, Duration.ofMinutes(-5))), "a clock that is behind");
        assertFalse(Uuid7.isYounger(id, minute, Clock.offset(CLOCK, Duration.ofDays(-1))), "of a time to come");
        assertFalse(Uuid7.isYounger(UUID.randomUUID(), minute, CLOCK), "of another version");
    }

    @Test
    void anIdOfAnotherVersionHasNoTime() {
        assertThrows(IllegalArgumentException.class, () -> Uuid7.instantOf(UUID.randomUUID()));
    }
}
