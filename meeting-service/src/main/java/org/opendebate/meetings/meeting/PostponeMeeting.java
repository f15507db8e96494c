package org.opendebate.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.meetings.delegation.DelegationCode;
import org.opendebate.meetings.organ.Membership;

/** Puts a meeting that was announced on another day. Due and close go with it, together. */
@ApplicationScoped
public class PostponeMeeting {
    private final ChangeMeeting changes;
    private final Presidencies presidencies;
    private final MeetingEvents events;
    private final BusinessClock clock;

    PostponeMeeting(ChangeMeeting changes, Presidencies presidencies, MeetingEvents events, BusinessClock clock) {
        this.changes = changes;
        this.presidencies = presidencies;
        this.events = events;
        this.clock = clock;
    }

    /**
     * To when, and why.
     *
     * @param due empty to go with the day, or with {@code close} where that is given
     * @param close empty to go with the day, or with {@code due} where that is given
     * @param presidentName empty for the person who was named before
     */
    public record Postponement(
            LocalDate date,
            Optional<Instant> due,
            Optional<Instant> close,
            String reason,
            Optional<String> presidentName,
            Optional<String> presidentTitle) {}

    @Transactional
    public MeetingRecord postpone(MeetingChange change, Postponement to) {
        return changes.apply(change, "meeting.postpone", to.reason(), meeting -> switch (meeting) {
            case Meeting.Running running -> {
                MeetingPlan plan = running.plan().on(to.date(), president(running.plan(), to));
                Meeting.Running postponed = running.postpone(
                        plan,
                        deadlines(running.plan(), running.deadlines(), to),
                        DeadlineChange.Occasion.of(
                                clock.instant(), change.caller(), DeadlineChange.Through.POSTPONEMENT, to.reason()));
                if (!postponed.equals(running)) {
                    events.tell(MeetingEvents.What.POSTPONED, postponed);
                }
                yield postponed;
            }
            case Meeting.Draft _, Meeting.Ended _, Meeting.Cancelled _ ->
                throw new MeetingRefused.NotInThisState("a postponement", meeting.state(), MeetingState.RUNNING);
        });
    }

    private static Deadlines deadlines(MeetingPlan plan, Deadlines before, Postponement to) {
        return to.due().isEmpty() && to.close().isEmpty()
                ? before.postponed(plan.date(), to.date(), plan.organ())
                : before.postponed(to.due(), to.close(), plan.organ());
    }

    /** Another month has another presidency, whose person must be named. */
    private President president(MeetingPlan plan, Postponement to) {
        YearMonth month = YearMonth.from(to.date());
        boolean stays = plan.organ().membership() == Membership.NONE || month.equals(YearMonth.from(plan.date()));
        DelegationCode presidency =
                stays ? plan.president().delegation() : presidencies.of(plan.organ(), month, Optional.empty());
        if (to.presidentName().isPresent()) {
            return new President(
                    presidency, to.presidentName().get(), to.presidentTitle().orElse(null));
        }
        if (!presidency.equals(plan.president().delegation())) {
            throw new PlanRefused.PresidentNotNamed(month, presidency.value());
        }
        return plan.president();
    }
}
