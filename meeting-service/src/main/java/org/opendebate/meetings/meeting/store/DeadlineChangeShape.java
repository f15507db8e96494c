package org.opendebate.meetings.meeting.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.opendebate.meetings.meeting.DeadlineChange;
import org.opendebate.meetings.meeting.Deadlines;

/** A change of deadlines as it is stored. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadlineChangeShape(Instant at, String by, String through, String reason, TimesShape from, TimesShape to) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TimesShape(LocalDate date, Instant opening, Instant due, Instant close) {
        static TimesShape of(DeadlineChange.Times times) {
            Deadlines deadlines = times.deadlines();
            return new TimesShape(times.date(), deadlines.opening().orElse(null), deadlines.due(), deadlines.close());
        }

        DeadlineChange.Times times() {
            return new DeadlineChange.Times(date, new Deadlines(Optional.ofNullable(opening), due, close));
        }
    }

    static DeadlineChangeShape of(DeadlineChange change) {
        DeadlineChange.Occasion occasion = change.occasion();
        return new DeadlineChangeShape(
                occasion.at(),
                occasion.by().wire(),
                occasion.through().wire(),
                occasion.reason().orElse(null),
                TimesShape.of(change.from()),
                TimesShape.of(change.to()));
    }

    DeadlineChange change() {
        return new DeadlineChange(
                new DeadlineChange.Occasion(
                        at,
                        DeadlineChange.By.ofWire(by),
                        DeadlineChange.Through.ofWire(through),
                        Optional.ofNullable(reason)),
                from.times(),
                to.times());
    }
}
