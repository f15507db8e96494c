package org.opendebate.meetings.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * From when on statements are taken, when they are due, and when submission closes. All three instants are themselves in
 * time. In milliseconds.
 *
 * @param opening the first instant at which statements are taken; empty for the moment of the announcement
 * @param due what delegations are told
 * @param close what the system enforces; not before {@code due}
 */
public record Deadlines(Optional<Instant> opening, Instant due, Instant close) {
    private static final Duration LAST_MOMENT = Duration.ofMillis(1);

    public Deadlines {
        Objects.requireNonNull(due, "due of a meeting");
        Objects.requireNonNull(close, "close of a meeting");
        opening = opening.map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
        due = due.truncatedTo(ChronoUnit.MILLIS);
        close = close.truncatedTo(ChronoUnit.MILLIS);
        if (close.isBefore(due)) {
            throw new DeadlinesRefused.ClosesBeforeDue(due, close);
        }
        if (opening.isPresent() && opening.get().isAfter(due)) {
            throw new DeadlinesRefused.OpensAfterDue(opening.get(), due);
        }
    }

    public Deadlines(Instant due, Instant close) {
        this(Optional.empty(), due, close);
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

    /** @throws DeadlinesRefused.CloseHasPassed when nobody could submit any more */
    void requireOpen(Instant now) {
        if (passedAt(now)) {
            throw new DeadlinesRefused.CloseHasPassed(close, now);
        }
    }

    /** @throws DeadlinesRefused.HasOpened when these would shut again what has opened under the earlier ones */
    void requireOpeningKept(Deadlines earlier, Instant now) {
        boolean hasOpened =
                earlier.opening.filter(instant -> !instant.isAfter(now)).isPresent();
        if (hasOpened && opening.filter(instant -> instant.isAfter(now)).isPresent()) {
            throw new DeadlinesRefused.HasOpened(earlier.opening.get(), opening.get());
        }
    }

    /** The deadlines of a meeting announced at an instant, before which nothing can have opened. */
    Deadlines opening(Instant announced) {
        Instant opens = opening.filter(instant -> instant.isAfter(announced)).orElse(announced);
        return new Deadlines(Optional.of(opens.isAfter(due) ? due : opens), due, close);
    }

    /** The deadlines when submission is closed at an instant: none of them is later. */
    Deadlines endingAt(Instant closing) {
        return close.isBefore(closing) ? this : new Deadlines(notAfter(closing), earlier(due, closing), closing);
    }

    /**
     * The deadlines with some of them moved. Of due and close, one that is moved alone takes the other along where they
     * would cross; two that are given must be in order. An opening that is not given stays, but never after due.
     */
    Deadlines moved(Optional<Instant> newOpening, Optional<Instant> newDue, Optional<Instant> newClose) {
        Instant movedDue = newDue.orElseGet(
                () -> newClose.filter(moved -> moved.isBefore(due)).orElse(due));
        Instant movedClose = newClose.orElseGet(
                () -> newDue.filter(moved -> moved.isAfter(close)).orElse(close));
        return new Deadlines(newOpening.or(() -> notAfter(movedDue)), movedDue, movedClose);
    }

    /** The deadlines of a meeting that is put on another day: due and close go with it, at the same times of day. */
    Deadlines postponed(LocalDate from, LocalDate to, Organ organ) {
        return from.equals(to) ? this : shifted(Duration.ofDays(ChronoUnit.DAYS.between(from, to)), organ.zone(), due);
    }

    /**
     * The same, where due, close or both are given. They move together: by the same time on the clock of the organ's
     * zone, so that half past six stays half past six on both sides of a change to daylight saving time.
     *
     * @throws DeadlinesRefused.DeadlinesApart when both are given and would move by different times
     */
    Deadlines postponed(Optional<Instant> newDue, Optional<Instant> newClose, Organ organ) {
        ZoneId zone = organ.zone();
        Instant given = newDue.or(() -> newClose).orElseThrow();
        Instant before = newDue.isPresent() ? due : close;
        Deadlines together = shifted(Duration.between(local(before, zone), local(given, zone)), zone, given);
        newClose.map(instant -> instant.truncatedTo(ChronoUnit.MILLIS))
                .filter(instant -> !instant.equals(together.close))
                .ifPresent(instant -> {
                    throw new DeadlinesRefused.DeadlinesApart(instant, together.close);
                });
        return together;
    }

    /** @param like an instant with the offset to take where the clock shows the hour twice */
    private Deadlines shifted(Duration time, ZoneId zone, Instant like) {
        Instant newDue = shifted(due, time, zone, like);
        return new Deadlines(notAfter(newDue), newDue, shifted(close, time, zone, like));
    }

    private Optional<Instant> notAfter(Instant newDue) {
        return opening.map(instant -> earlier(instant, newDue));
    }

    private static Instant shifted(Instant instant, Duration time, ZoneId zone, Instant like) {
        return ZonedDateTime.ofLocal(
                        local(instant, zone).plus(time), zone, zone.getRules().getOffset(like))
                .toInstant();
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), zone);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
