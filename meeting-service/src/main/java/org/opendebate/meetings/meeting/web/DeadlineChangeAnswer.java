package org.opendebate.meetings.meeting.web;

import java.time.Instant;
import java.time.LocalDate;
import org.opendebate.meetings.meeting.DeadlineChange;
import org.opendebate.meetings.meeting.Deadlines;

/**
 * A change of deadlines in answers.
 *
 * @param by secretariat, presidency or system
 * @param through postponement, guidance-note or closing
 * @param reason null where none is asked for
 */
record DeadlineChangeAnswer(Instant at, String by, String through, String reason, Times from, Times to) {

    record Times(LocalDate date, Instant opening, Instant due, Instant close) {
        static Times of(DeadlineChange.Times times) {
            Deadlines deadlines = times.deadlines();
            return new Times(times.date(), deadlines.opening().orElse(null), deadlines.due(), deadlines.close());
        }
    }

    static DeadlineChangeAnswer of(DeadlineChange change) {
        DeadlineChange.Occasion occasion = change.occasion();
        return new DeadlineChangeAnswer(
                occasion.at(),
                occasion.by().wire(),
                occasion.through().wire(),
                occasion.reason().orElse(null),
                Times.of(change.from()),
                Times.of(change.to()));
    }
}
