package org.opendebate.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;

/** Changes a meeting's plan: a draft's by its presidency or the Secretariat, later by the Secretariat. */
@ApplicationScoped
public class AmendPlan {
    private final ChangeMeeting changes;
    private final Planning planning;
    private final MeetingEvents events;

    AmendPlan(ChangeMeeting changes, Planning planning, MeetingEvents events) {
        this.changes = changes;
        this.planning = planning;
        this.events = events;
    }

    /** @param patch makes the plan that is wanted of the one that is there */
    @Transactional
    public MeetingRecord amend(MeetingChange change, Function<MeetingPlan, PlanEntry> patch) {
        return changes.apply(change, "meeting.amend", meeting -> {
            requireMayAmend(change.caller(), meeting);
            MeetingPlan plan = planning.next(meeting.plan(), patch.apply(meeting.plan()));
            PlanFields.requireChangeable(meeting.state(), meeting.plan(), plan);
            if (plan.equals(meeting.plan())) {
                return meeting;
            }
            return switch (meeting) {
                case Meeting.Draft draft -> {
                    requirePresidency(change.caller(), plan);
                    yield draft.amend(plan);
                }
                case Meeting.Running running -> told(running.amend(plan));
                case Meeting.Ended ended -> told(ended.amend(plan));
                case Meeting.Cancelled cancelled -> cancelled;
            };
        });
    }

    private static void requireMayAmend(Caller caller, Meeting meeting) {
        if (meeting.wasAnnounced() && !caller.has(Role.SECRETARIAT)) {
            throw new MeetingRefused.SecretariatOnly("An announced meeting is amended by the Secretariat only.");
        }
        if (meeting.state() == MeetingState.CANCELLED) {
            throw new MeetingRefused.NotInThisState(
                    "a change of the plan", meeting.state(), MeetingState.BEFORE_THE_SEAL);
        }
    }

    /** A draft that is put into another month belongs to another presidency, which then must be the caller's, too. */
    private static void requirePresidency(Caller caller, MeetingPlan plan) {
        if (!DraftsSeen.by(caller).includes(plan.president().delegation())) {
            throw new MeetingRefused.NotThePresidency(
                    plan.president().delegation().value());
        }
    }

    private Meeting told(Meeting amended) {
        events.tell(MeetingEvents.What.AMENDED, amended);
        return amended;
    }
}
