package org.opendebate.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.clock.BusinessClock;

/** Gives a meeting its guidance note, or another version of it, and with it the deadlines. */
@ApplicationScoped
public class IssueGuidanceNote {
    private final ChangeMeeting changes;
    private final MeetingEvents events;
    private final BusinessClock clock;

    IssueGuidanceNote(ChangeMeeting changes, MeetingEvents events, BusinessClock clock) {
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param note its version is given here
     * @param opening empty leaves it where it is; one that has come stays
     * @param due empty leaves it where it is, but never after close
     * @param close empty leaves it where it is, but never before due
     */
    @Transactional
    public MeetingRecord issue(
            MeetingChange change,
            GuidanceNote note,
            Optional<Instant> opening,
            Optional<Instant> due,
            Optional<Instant> close) {
        return changes.apply(change, "meeting.guidance-note", meeting -> {
            Deadlines deadlines = meeting.deadlines().moved(opening, due, close);
            return switch (meeting) {
                case Meeting.Draft draft -> draft.issue(note, deadlines);
                case Meeting.Running running -> amended(change.caller(), running, note, deadlines);
                case Meeting.Ended _, Meeting.Cancelled _ ->
                    throw new MeetingRefused.NotInThisState(
                            "a change of the guidance note", meeting.state(), MeetingState.BEFORE_THE_CLOSE);
            };
        });
    }

    private Meeting amended(Caller caller, Meeting.Running running, GuidanceNote note, Deadlines deadlines) {
        Meeting.Running amended = running.issue(
                note,
                deadlines,
                DeadlineChange.Occasion.of(clock.instant(), caller, DeadlineChange.Through.GUIDANCE_NOTE, null));
        if (!amended.equals(running)) {
            events.tell(MeetingEvents.What.AMENDED, amended);
        }
        return amended;
    }
}
