package org.opendebate.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.opendebate.kit.clock.BusinessClock;

/** Makes a draft known to all: from here on statements are taken. */
@ApplicationScoped
public class AnnounceMeeting {
    private final ChangeMeeting changes;
    private final MeetingEvents events;
    private final BusinessClock clock;

    AnnounceMeeting(ChangeMeeting changes, MeetingEvents events, BusinessClock clock) {
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public MeetingRecord announce(MeetingChange change) {
        return changes.apply(change, "meeting.announce", meeting -> switch (meeting) {
            case Meeting.Draft draft -> {
                Meeting.Running announced = draft.announce(clock.instant());
                events.tell(MeetingEvents.What.ANNOUNCED, announced);
                yield announced;
            }
            case Meeting.Running _, Meeting.Ended _, Meeting.Cancelled _ ->
                throw new MeetingRefused.NotInThisState(
                        "an announcement", meeting.state(), List.of(MeetingState.DRAFT));
        });
    }
}
