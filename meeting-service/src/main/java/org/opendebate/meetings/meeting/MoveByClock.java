package org.opendebate.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.clock.BusinessClock;

/** Moves a meeting on to where the business clock has it: open, due, closed; what lies between is passed over. */
@ApplicationScoped
class MoveByClock {
    private final Meetings meetings;
    private final ChangeMeeting changes;
    private final MeetingEvents events;
    private final BusinessClock clock;

    MoveByClock(Meetings meetings, ChangeMeeting changes, MeetingEvents events, BusinessClock clock) {
        this.meetings = meetings;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** Moves one meeting; empty when there is none to move that another replica has not taken. */
    @Transactional
    Optional<Meeting> moveOne() {
        Instant now = clock.instant();
        return meetings.lockOneToMove(now).map(MeetingRecord::meeting).map(meeting -> switch (meeting) {
            case Meeting.Running running -> moved(running, now);
            case Meeting.Draft _, Meeting.Ended _, Meeting.Cancelled _ ->
                throw new IllegalStateException("meeting " + meeting.id() + " does not follow the clock");
        });
    }

    private Meeting moved(Meeting.Running running, Instant now) {
        Meeting next = running.at(now);
        events.tell(MeetingEvents.What.cameTo(next.state()), next);
        changes.keep(Audit.SYSTEM, "meeting." + action(next.state()), next);
        return next;
    }

    private static String action(MeetingState state) {
        return state == MeetingState.CLOSED ? "close" : state.wire();
    }
}
