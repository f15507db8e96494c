package org.opendebate.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Adds the letter or the concept note to a meeting; the file itself is stored before. */
@ApplicationScoped
public class FilePaper {
    private final ChangeMeeting changes;

    FilePaper(ChangeMeeting changes) {
        this.changes = changes;
    }

    /** Looks whether {@link #file} would be done, so that nothing is stored for a change that is refused. */
    @Transactional
    public void check(MeetingChange change) {
        changes.apply(change, "meeting.check", meeting -> {
            requireOpen(meeting);
            return meeting;
        });
    }

    @Transactional
    public MeetingRecord file(MeetingChange change, PaperKind kind, Paper paper) {
        return changes.apply(change, "meeting." + kind.wire(), meeting -> {
            requireOpen(meeting);
            return switch (meeting) {
                case Meeting.Draft draft -> draft.file(kind, paper);
                case Meeting.Announced announced -> announced.file(kind, paper);
                case Meeting.Closed closed -> closed;
                case Meeting.Published published -> published;
            };
        });
    }

    private static void requireOpen(Meeting meeting) {
        switch (meeting) {
            case Meeting.Draft _, Meeting.Announced _ -> {
                // its papers may still change
            }
            case Meeting.Closed _, Meeting.Published _ ->
                throw new MeetingRefused.NotInThisState(
                        "a change of its papers", meeting.state(), MeetingState.DRAFT, MeetingState.ANNOUNCED);
        }
    }
}
