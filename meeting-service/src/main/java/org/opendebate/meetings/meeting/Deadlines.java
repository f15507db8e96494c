package org.opendebate.meetings.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * When statements are due, and when submission closes. Both instants are themselves still in time. In
 * milliseconds.
 *
 * @param due what delegations are told
 * @param close what the system enforces; not before {@code due}
 */
public record Deadlines(Instant due, Instant close) {
    private static final Duration LAST_MOMENT = Duration.ofMillis(1);

    public Deadlines {
        Objects.requireNonNull(due, "due of a meeting");
        Objects.requireNonNull(close, "close of a meeting");
        due = due.truncatedTo(ChronoUnit.MILLIS);
        close = close.truncatedTo(ChronoUnit.MILLIS);
        if (close.isBefore(due)) {
            throw new MeetingRefused.ClosesBeforeDue(due, close);
        }
    }

    /**
     * Both at the last millisecond of the day. "No later than the date of the meeting" (guidance note of 5 May 2021)
     * names neither hour nor zone.
     */
    static Deadlines endOf(LocalDate day, ZoneId zone) {
        // the start of the next day, so that days of 23 and 25 hours end right
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant().minus(LAST_MOMENT);
        return new Deadlines(end, end);
    }

    boolean passedAt(Instant now) {
        return now.isAfter(close);
    }

    /** The deadlines when submission is closed at an instant: none of them is later. */
    Deadlines endingAt(Instant closing) {
        return close.isBefore(closing) ? this : new Deadlines(due.isBefore(closing) ? due : closing, closing);
    }

    /**
     * The deadlines with one or both of them moved. One that is moved alone takes the other along where they would
     * cross; two that are given must be in order.
     */
    Deadlines moved(Optional<Instant> newDue, Optional<Instant> newClose) {
        Instant movedDue = newDue.orElseGet(
                () -> newClose.filter(moved -> moved.isBefore(due)).orElse(due));
        Instant movedClose = newClose.orElseGet(
                () -> newDue.filter(moved -> moved.isAfter(close)).orElse(close));
        return new Deadlines(movedDue, movedClose);
    }
}
