package org.opendebate.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
                Meeting.Announced announced = draft.announce(clock.instant());
                events.announced(announced);
                yield announced;
            }
            case Meeting.Announced _, Meeting.Closed _, Meeting.Published _ ->
                throw new MeetingRefused.NotInThisState("an announcement", meeting.state(), MeetingState.DRAFT);
        });
    }
}
