package org.opendebate.meetings.meeting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.meetings.meeting.DraftsSeen;
import org.opendebate.meetings.meeting.GuidanceNote;
import org.opendebate.meetings.meeting.Meeting;
import org.opendebate.meetings.meeting.MeetingId;
import org.opendebate.meetings.meeting.MeetingPlace;
import org.opendebate.meetings.meeting.MeetingRecord;
import org.opendebate.meetings.meeting.MeetingState;
import org.opendebate.meetings.meeting.Meetings;

/** Keeps meetings and every version of their guidance notes. */
@ApplicationScoped
class StoredMeetings implements Meetings {
    private final MeetingRows rows;
    private final GuidanceNoteRows notes;
    private final StoredShapes shapes;
    private final Clock clock;

    StoredMeetings(MeetingRows rows, GuidanceNoteRows notes, StoredShapes shapes, @SystemTime Clock clock) {
        this.rows = rows;
        this.notes = notes;
        this.shapes = shapes;
        this.clock = clock;
    }

    @Override
    public MeetingRecord add(Meeting.Draft draft) {
        MeetingRow row = new MeetingRow(draft, shapes, clock.instant());
        rows.persistAndFlush(row);
        return new MeetingRecord(draft, row.version());
    }

    @Override
    public Optional<MeetingRecord> find(MeetingId id) {
        return rows.findByIdOptional(id.value()).map(this::entry);
    }

    @Override
    public Optional<MeetingRecord> lock(MeetingId id) {
        return rows.findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).map(this::entry);
    }

    @Override
    public void lockSandbox() {
        rows.lockSandbox();
    }

    @Override
    public Optional<MeetingRecord> lockOneToMove(Instant now) {
        return rows.oneToMove(now).map(this::entry);
    }

    @Override
    public MeetingRecord save(Meeting meeting) {
        MeetingRow row = rows.findById(meeting.id().value());
        meeting.guidance().ifPresent(note -> keep(meeting.id(), note));
        row.moveTo(meeting, shapes);
        rows.flush();
        return new MeetingRecord(meeting, row.version());
    }

    @Override
    public Optional<GuidanceNote> guidance(MeetingId id, int version) {
        return notes.findByIdOptional(new GuidanceNoteRow.Key(id.value(), version))
                .map(row -> shapes.note(version, row.note()));
    }

    @Override
    public List<MeetingRecord> page(
            DraftsSeen drafts, boolean sandbox, Optional<MeetingState> state, Optional<MeetingPlace> after, int limit) {
        return rows.page(drafts, sandbox, state, after, limit).stream()
                .map(this::entry)
                .toList();
    }

    private void keep(MeetingId id, GuidanceNote note) {
        GuidanceNoteRow.Key key = new GuidanceNoteRow.Key(id.value(), note.version());
        if (notes.findByIdOptional(key).isEmpty()) {
            notes.persistAndFlush(new GuidanceNoteRow(key, shapes.note(note), clock.instant()));
        }
    }

    private MeetingRecord entry(MeetingRow row) {
        Optional<GuidanceNote> note =
                row.guidanceNoteVersion().flatMap(version -> guidance(new MeetingId(row.id()), version));
        return new MeetingRecord(row.meeting(shapes, note), row.version());
    }
}
