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

        assertThat(deadlines.moved(Optional.empty(), Optional.of(later), Optional.empty()))
                .isEqualTo(new Deadlines(later, later));
        assertThat(deadlines.moved(Optional.empty(), Optional.of(earlier), Optional.empty()))
                .isEqualTo(new Deadlines(earlier, END_OF_24_MAY_2021));
        assertThat(deadlines.moved(Optional.empty(), Optional.empty(), Optional.of(earlier)))
                .isEqualTo(new Deadlines(earlier, earlier));
        assertThat(deadlines.moved(Optional.empty(), Optional.empty(), Optional.of(later)))
                .isEqualTo(new Deadlines(END_OF_24_MAY_2021, later));
    }

    @ParameterizedTest(name = "due and close of {0} go to {1}")
    @CsvSource({
        "2021-03-12, 2021-03-14, 2021-03-14T22:30:00Z, 2021-03-15T03:59:59.999Z",
        "2021-03-12, 2021-03-19, 2021-03-19T22:30:00Z, 2021-03-20T03:59:59.999Z",
        "2021-11-05, 2021-11-07, 2021-11-07T23:30:00Z, 2021-11-08T04:59:59.999Z",
        "2021-05-24, 2021-05-17, 2021-05-17T22:30:00Z, 2021-05-18T03:59:59.999Z"
    })
    void postponedMeetingKeepsItsTimesOfDay(LocalDate from, LocalDate to, Instant due, Instant close) {
        Instant halfPastSix = from.atTime(18, 30).atZone(NEW_YORK).toInstant();
        Deadlines before =
                new Deadlines(halfPastSix, Deadlines.endOf(from, NEW_YORK).close());

        assertThat(before.postponed(from, to, Organ.SECURITY_COUNCIL)).isEqualTo(new Deadlines(due, close));
    }

    @Test
    void oneInstantThatIsPostponedTakesTheOtherAlongByTheSameTime() {
        Instant due = Instant.parse("2021-03-12T23:30:00Z");
        Deadlines before = new Deadlines(due, Instant.parse("2021-03-13T04:59:59.999Z"));
        Deadlines after =
                new Deadlines(Instant.parse("2021-03-15T22:30:00Z"), Instant.parse("2021-03-16T03:59:59.999Z"));

        assertThat(before.postponed(Optional.of(after.due()), Optional.empty(), Organ.SECURITY_COUNCIL))
                .isEqualTo(after);
        assertThat(before.postponed(Optional.empty(), Optional.of(after.close()), Organ.SECURITY_COUNCIL))
                .isEqualTo(after);
        assertThat(before.postponed(Optional.of(after.due()), Optional.of(after.close()), Organ.SECURITY_COUNCIL))
                .isEqualTo(after);
    }

    @Test
    void dueAndCloseThatWouldMoveByDifferentTimesAreRefused() {
        Deadlines before = new Deadlines(END_OF_24_MAY_2021, END_OF_24_MAY_2021);
        Instant later = END_OF_24_MAY_2021.plus(Duration.ofDays(2));

        assertThatThrownBy(() ->
                        before.postponed(Optional.of(later), Optional.of(later.plusMillis(1)), Organ.SECURITY_COUNCIL))
                .isInstanceOf(DeadlinesRefused.DeadlinesApart.class);
    }

    @Test
    void hourThatTheClockShowsTwiceStaysTheOneThatWasGiven() {
        Deadlines before = new Deadlines(Instant.parse("2021-11-05T05:30:00Z"), Instant.parse("2021-11-05T05:30:00Z"));
        Instant secondHalfPastOne = Instant.parse("2021-11-07T06:30:00Z");

        assertThat(before.postponed(Optional.of(secondHalfPastOne), Optional.empty(), Organ.SECURITY_COUNCIL))
                .isEqualTo(new Deadlines(secondHalfPastOne, secondHalfPastOne));
    }

    @Test
    void openingIsTheAnnouncementUnlessItIsLater() {
        Instant announced = END_OF_24_MAY_2021.minus(Duration.ofDays(19));
        Instant later = announced.plus(Duration.ofDays(7));
        Deadlines deadlines = new Deadlines(Optional.of(later), END_OF_24_MAY_2021, END_OF_24_MAY_2021);

        assertThat(deadlines.opening(announced)).isEqualTo(deadlines);
        assertThat(deadlines.opening(later.plusSeconds(1)).opening()).contains(later.plusSeconds(1));
        assertThat(new Deadlines(END_OF_24_MAY_2021, END_OF_24_MAY_2021)
                        .opening(announced)
                        .opening())
                .contains(announced);
    }

    @Test
    void submissionDoesNotOpenAfterStatementsAreDue() {
        Optional<Instant> opening = Optional.of(END_OF_24_MAY_2021.plusMillis(1));

        assertThatThrownBy(() -> new Deadlines(opening, END_OF_24_MAY_2021, END_OF_24_MAY_2021))
                .isInstanceOf(DeadlinesRefused.OpensAfterDue.class);
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
                .isInstanceOf(DeadlinesRefused.ClosesBeforeDue.class);
    }

    @Test
    void closingEarlyMovesBothDeadlinesAndClosingLateMovesNone() {
        Deadlines deadlines = new Deadlines(END_OF_24_MAY_2021, END_OF_24_MAY_2021.plus(Duration.ofHours(12)));
        Instant early = END_OF_24_MAY_2021.minusSeconds(60);

        assertThat(deadlines.endingAt(early)).isEqualTo(new Deadlines(early, early));
        assertThat(deadlines.endingAt(deadlines.close().plusSeconds(1))).isEqualTo(deadlines);
    }
}
