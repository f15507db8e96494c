package org.opendebate.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.clock.BusinessClock;

/** Ends submission: by hand, or by the rule that the close has passed. */
@ApplicationScoped
public class CloseMeeting {
    private final ChangeMeeting changes;
    private final Meetings meetings;
    private final MeetingEvents events;
    private final BusinessClock clock;

    CloseMeeting(ChangeMeeting changes, Meetings meetings, MeetingEvents events, BusinessClock clock) {
        this.changes = changes;
        this.meetings = meetings;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public MeetingRecord close(MeetingChange change) {
        return changes.apply(change, "meeting.close", meeting -> switch (meeting) {
            case Meeting.Announced announced -> closed(announced);
            case Meeting.Draft _, Meeting.Closed _, Meeting.Published _ ->
                throw new MeetingRefused.NotInThisState("closing submission", meeting.state(), MeetingState.ANNOUNCED);
        });
    }

    /** Closes one meeting whose close has passed; empty when there is none that another replica has not taken. */
    @Transactional
    Optional<MeetingId> closeOneThatIsDue() {
        Instant now = clock.instant();
        Optional<MeetingRecord> due = meetings.lockOneToClose(now);
        if (due.isEmpty() || !(due.get().meeting() instanceof Meeting.Announced announced)) {
            return Optional.empty();
        }
        changes.keep(Audit.SYSTEM, "meeting.close", closed(announced));
        return Optional.of(announced.id());
    }

    private Meeting.Closed closed(Meeting.Announced announced) {
        Meeting.Closed closed = announced.close(clock.instant());
        events.closed(closed);
        return closed;
    }
}
