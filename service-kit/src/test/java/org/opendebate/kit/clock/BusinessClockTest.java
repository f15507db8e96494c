package org.opendebate.kit.clock;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusinessClockTest {
    private static final Clock SYSTEM = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void withoutAFileItIsSystemTime() {
        assertEquals(SYSTEM.instant(), new BusinessClock(SYSTEM, OffsetFile.none()).instant());
    }

    @Test
    void theLastFractionOfADayStillBelongsToItsLastMillisecond() {
        Instant lastMillisecond = Instant.parse("2021-05-25T03:59:59.999Z");
        Clock system = Clock.fixed(lastMillisecond.plusNanos(999_999), ZoneOffset.UTC);

        assertEquals(lastMillisecond, new BusinessClock(system, OffsetFile.none()).instant());
    }

    @Test
    void aFileThatIsNotThereMeansNoOffset() {
        assertEquals(Duration.ZERO, clock().offset());
    }

    @Test
    void followsTheFileWhenItIsReplaced() throws IOException {
        move("-PT48H");
        BusinessClock clock = clock();
        assertEquals(Instant.parse("2026-11-22T12:00:00Z"), clock.instant());

        move("PT1H");

        await().atMost(Duration.ofSeconds(2)).until(() -> clock.offset().equals(Duration.ofHours(1)));
    }

    @Test
    void theDayIsThatOfTheZone() throws IOException {
        move("-PT9H");

        assertEquals(LocalDate.of(2026, 11, 23), clock().today(ZoneId.of("America/New_York")));
    }

    @Test
    void aFileThatHoldsNoDurationIsAnErrorAndNotZero() throws IOException {
        move("yesterday");

        assertThrows(UncheckedIOException.class, () -> clock().instant());
    }

    private BusinessClock clock() {
        return new BusinessClock(SYSTEM, OffsetFile.watching(folder.resolve("clock")));
    }

    private void move(String offset) throws IOException {
        Path next = Files.writeString(folder.resolve("next"), offset + "\n");
        Files.move(next, folder.resolve("clock"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
