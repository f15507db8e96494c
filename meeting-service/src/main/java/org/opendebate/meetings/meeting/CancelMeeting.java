package org.opendebate.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Calls a meeting off, with the reason; what was announced is told, a draft is not. */
@ApplicationScoped
public class CancelMeeting {
    private final ChangeMeeting changes;
    private final MeetingEvents events;

    CancelMeeting(ChangeMeeting changes, MeetingEvents events) {
        this.changes = changes;
        this.events = events;
    }

    @Transactional
    public MeetingRecord cancel(MeetingChange change, String reason) {
        return changes.apply(change, "meeting.cancel", reason, meeting -> {
            Meeting.Cancelled cancelled = switch (meeting) {
                case Meeting.Draft draft -> draft.cancel(reason);
                case Meeting.Running running -> running.cancel(reason);
                case Meeting.Closed closed -> closed.cancel(reason);
                case Meeting.Sealed _, Meeting.Compiled _, Meeting.Published _, Meeting.Cancelled _ ->
                    throw new MeetingRefused.NotInThisState(
                            "a cancellation", meeting.state(), MeetingState.BEFORE_THE_SEAL);
            };
            if (cancelled.wasAnnounced()) {
                events.tell(MeetingEvents.What.CANCELLED, cancelled);
            }
            return cancelled;
        });
    }
}
