package org.opendebate.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.opendebate.kit.clock.BusinessClock;

/** Ends submission by hand; by the clock {@link ClockRule} does. */
@ApplicationScoped
public class CloseMeeting {
    private final ChangeMeeting changes;
    private final MeetingEvents events;
    private final BusinessClock clock;

    CloseMeeting(ChangeMeeting changes, MeetingEvents events, BusinessClock clock) {
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public MeetingRecord close(MeetingChange change) {
        return changes.apply(change, "meeting.close", meeting -> switch (meeting) {
            case Meeting.Running running -> {
                Meeting.Closed closed = running.close(DeadlineChange.Occasion.of(
                        clock.instant(), change.caller(), DeadlineChange.Through.CLOSING, null));
                events.tell(MeetingEvents.What.CLOSED, closed);
                yield closed;
            }
            case Meeting.Draft _, Meeting.Ended _, Meeting.Cancelled _ ->
                throw new MeetingRefused.NotInThisState("closing submission", meeting.state(), MeetingState.RUNNING);
        });
    }
}
