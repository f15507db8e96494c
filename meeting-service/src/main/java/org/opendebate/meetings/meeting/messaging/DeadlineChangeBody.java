package org.opendebate.meetings.meeting.messaging;

import java.time.Instant;
import java.time.LocalDate;
import org.opendebate.meetings.meeting.DeadlineChange;
import org.opendebate.meetings.meeting.Deadlines;

/**
 * A change of deadlines in events.
 *
 * @param by secretariat, presidency or system
 * @param through postponement, guidance-note or closing
 * @param reason null where none is asked for
 */
record DeadlineChangeBody(Instant at, String by, String through, String reason, Times from, Times to) {

    record Times(LocalDate date, Instant opening, Instant due, Instant close) {
        static Times of(DeadlineChange.Times times) {
            Deadlines deadlines = times.deadlines();
            return new Times(times.date(), deadlines.opening().orElse(null), deadlines.due(), deadlines.close());
        }
    }

    static DeadlineChangeBody of(DeadlineChange change) {
        DeadlineChange.Occasion occasion = change.occasion();
        return new DeadlineChangeBody(
                occasion.at(),
                occasion.by().wire(),
                occasion.through().wire(),
                occasion.reason().orElse(null),
                Times.of(change.from()),
                Times.of(change.to()));
    }
}
