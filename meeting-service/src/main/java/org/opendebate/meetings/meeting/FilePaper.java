package org.opendebate.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Adds a part of the announcing document to a meeting; the file itself is stored before. */
@ApplicationScoped
public class FilePaper {
    private final ChangeMeeting changes;
    private final MeetingEvents events;
    private final PaperObjects objects;

    FilePaper(ChangeMeeting changes, MeetingEvents events, PaperObjects objects) {
        this.changes = changes;
        this.events = events;
        this.objects = objects;
    }

    /** Looks whether {@link #file} would be done, so that nothing is stored for a change that is refused. */
    @Transactional
    public Meeting check(MeetingChange change) {
        return changes.apply(change, "meeting.check", meeting -> {
                    requireOpen(meeting);
                    return meeting;
                })
                .meeting();
    }

    @Transactional
    public MeetingRecord file(MeetingChange change, PaperKind kind, Paper paper) {
        return changes.apply(change, "meeting." + kind.segment(), meeting -> {
            requireOpen(meeting);
            objects.keep(paper);
            return switch (meeting) {
                case Meeting.Draft draft -> draft.file(kind, paper);
                case Meeting.Running running -> {
                    Meeting.Running amended = running.file(kind, paper);
                    events.tell(MeetingEvents.What.AMENDED, amended);
                    yield amended;
                }
                case Meeting.Ended _, Meeting.Cancelled _ -> meeting;
            };
        });
    }

    private static void requireOpen(Meeting meeting) {
        switch (meeting) {
            case Meeting.Draft _, Meeting.Running _ -> {
                // its papers may still change
            }
            case Meeting.Ended _, Meeting.Cancelled _ ->
                throw new MeetingRefused.NotInThisState(
                        "a change of its papers", meeting.state(), MeetingState.BEFORE_THE_CLOSE);
        }
    }
}
