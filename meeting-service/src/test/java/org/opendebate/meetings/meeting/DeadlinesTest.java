package org.opendebate.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant END_OF_24_MAY_2021 = Instant.parse("2021-05-25T03:59:59.999Z");

    @ParameterizedTest(name = "{0} ends at {1}")
    @CsvSource({
        "2021-05-24, 2021-05-25T03:59:59.999Z",
        "2021-01-15, 2021-01-16T04:59:59.999Z",
        // the clocks go forward: a day of 23 hours
        "2021-03-14, 2021-03-15T03:59:59.999Z",
        "2021-03-13, 2021-03-14T04:59:59.999Z",
        // the clocks go back: a day of 25 hours
        "2021-11-07, 2021-11-08T04:59:59.999Z",
        "2021-11-06, 2021-11-07T03:59:59.999Z",
        "2020-12-31, 2021-01-01T04:59:59.999Z"
    })
    void dayEndsAtItsLastMillisecondInNewYork(LocalDate day, Instant end) {
        assertThat(Deadlines.endOf(day, NEW_YORK)).isEqualTo(new Deadlines(end, end));
    }

    @Test
    void momentAfterTheLastMillisecondIsAlwaysTheNextDay() {
        LocalDate.of(2020, 1, 1).datesUntil(LocalDate.of(2040, 1, 1)).forEach(day -> {
            Instant close = Deadlines.endOf(day, NEW_YORK).close();

            assertThat(LocalDate.ofInstant(close, NEW_YORK)).isEqualTo(day);
            assertThat(LocalDate.ofInstant(close.plusMillis(1), NEW_YORK)).isEqualTo(day.plusDays(1));
        });
    }

    @Test
    void oneDeadlineThatIsMovedTakesTheOtherAlongOnlyWhereTheyWouldCross() {
        Deadlines deadlines = new Deadlines(END_OF_24_MAY_2021, END_OF_24_MAY_2021);
        Instant later = END_OF_24_MAY_2021.plusSeconds(3600);
        Instant earlier = END_OF_24_MAY_2021.minusSeconds(3600);

        assertThat(deadlines.moved(Optional.of(later), Optional.empty())).isEqualTo(new Deadlines(later, later));
        assertThat(deadlines.moved(Optional.of(earlier), Optional.empty()))
                .isEqualTo(new Deadlines(earlier, END_OF_24_MAY_2021));
        assertThat(deadlines.moved(Optional.empty(), Optional.of(earlier))).isEqualTo(new Deadlines(earlier, earlier));
        assertThat(deadlines.moved(Optional.empty(), Optional.of(later)))
                .isEqualTo(new Deadlines(END_OF_24_MAY_2021, later));
    }

    @Test
    void lastMillisecondIsStillInTimeAndTheNextIsNot() {
        Deadlines deadlines = Deadlines.endOf(LocalDate.of(2021, 5, 24), NEW_YORK);

        assertThat(deadlines.passedAt(END_OF_24_MAY_2021)).isFalse();
        assertThat(deadlines.passedAt(END_OF_24_MAY_2021.plusMillis(1))).isTrue();
    }

    @Test
    void submissionDoesNotCloseBeforeStatementsAreDue() {
        assertThatThrownBy(() -> new Deadlines(END_OF_24_MAY_2021, END_OF_24_MAY_2021.minusMillis(1)))
                .isInstanceOf(MeetingRefused.ClosesBeforeDue.class);
    }

    @Test
    void closingEarlyMovesBothDeadlinesAndClosingLateMovesNone() {
        Deadlines deadlines = new Deadlines(END_OF_24_MAY_2021, END_OF_24_MAY_2021.plus(Duration.ofHours(12)));
        Instant early = END_OF_24_MAY_2021.minusSeconds(60);

        assertThat(deadlines.endingAt(early)).isEqualTo(new Deadlines(early, early));
        assertThat(deadlines.endingAt(deadlines.close().plusSeconds(1))).isEqualTo(deadlines);
    }
}
