package org.opendebate.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.id.Uuid7;
import org.opendebate.meetings.delegation.DelegationCode;
import org.opendebate.meetings.organ.Membership;

/** Enters a meeting as a draft; who presides over it follows from its month. */
@ApplicationScoped
public class DraftMeeting {
    private final Meetings meetings;
    private final Planning planning;
    private final Audit audit;
    private final Clock clock;

    DraftMeeting(Meetings meetings, Planning planning, Audit audit, @SystemTime Clock clock) {
        this.meetings = meetings;
        this.planning = planning;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public MeetingRecord draft(Caller caller, PlanEntry entry) {
        if (entry.organ().membership() == Membership.NONE && !caller.has(Role.SECRETARIAT)) {
            throw new MeetingRefused.SecretariatOnly(
                    "A meeting of an organ whose presidency does not rotate is entered by the Secretariat only.");
        }
        MeetingPlan plan = planning.first(entry);
        DelegationCode presidency = plan.president().delegation();
        if (!DraftsSeen.by(caller).includes(presidency)) {
            throw new MeetingRefused.NotThePresidency(presidency.value());
        }
        MeetingRecord added = meetings.add(Meeting.Draft.of(new MeetingId(Uuid7.next(clock)), plan));
        audit.record(
                caller,
                "meeting.draft",
                "meeting/" + added.meeting().id(),
                "done",
                Map.of("date", entry.date().toString(), "presidency", presidency.value()));
        return added;
    }
}
