package org.opendebate.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SandboxMeetingsTest {
    private static final UUID OF_THE_FIFTH = UUID.fromString("20210505-0000-8000-8000-000000000000");

    @Test
    void theIdBeginsWithTheDayAndIsOfTheVersionThatIsForOnesOwn() {
        UUID id = SandboxMeetings.on(LocalDate.of(2021, 5, 5));

        assertEquals(OF_THE_FIFTH, id);
        assertEquals(8, id.version());
        assertEquals(2, id.variant());
    }

    @Test
    void everyDayFindsItsOwnMeeting() {
        LocalDate first = LocalDate.of(2020, 1, 1);
        assertEquals(
                366,
                first.datesUntil(LocalDate.of(2021, 1, 1))
                        .map(SandboxMeetings::on)
                        .distinct()
                        .count());
    }

    @Test
    void onlyTheSandboxHasSuchIds() {
        assertTrue(SandboxMeetings.includes(OF_THE_FIFTH));
        assertFalse(SandboxMeetings.includes(UUID.fromString("0179ae4b-9b2c-7abc-8123-0123456789ab")));
        assertFalse(SandboxMeetings.includes(UUID.randomUUID()));
    }

    @Test
    void theDayEndsAtMidnightInNewYork() {
        Instant lastMoment = Instant.parse("2021-05-06T03:59:59.999Z");

        assertEquals(Optional.of(OF_THE_FIFTH), SandboxMeetings.named("sandbox", lastMoment));
        assertEquals(Optional.of(OF_THE_FIFTH), SandboxMeetings.named("sandbox-closed", lastMoment.plusMillis(1)));
        assertEquals(
                Optional.of(SandboxMeetings.on(LocalDate.of(2021, 5, 6))),
                SandboxMeetings.named("sandbox", lastMoment.plusMillis(1)));
    }

    @Test
    void anIdOrAnyOtherWordIsNoName() {
        assertEquals(Optional.empty(), SandboxMeetings.named(OF_THE_FIFTH.toString(), Instant.EPOCH));
        assertEquals(Optional.empty(), SandboxMeetings.named("Sandbox", Instant.EPOCH));
    }

    @Test
    void aYearThatHasNotFourDigitsHasNoMeeting() {
        assertThrows(IllegalArgumentException.class, () -> SandboxMeetings.on(LocalDate.of(10_000, 1, 1)));
    }
}
