package org.opendebate.meetings.meeting.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.opendebate.meetings.delegation.DelegationCode;
import org.opendebate.meetings.meeting.Deadlines;
import org.opendebate.meetings.meeting.GuidanceNote;
import org.opendebate.meetings.meeting.Meeting;
import org.opendebate.meetings.meeting.MeetingFormat;
import org.opendebate.meetings.meeting.MeetingId;
import org.opendebate.meetings.meeting.MeetingPlan;
import org.opendebate.meetings.meeting.MeetingState;
import org.opendebate.meetings.meeting.MeetingType;
import org.opendebate.meetings.meeting.Organ;
import org.opendebate.meetings.meeting.Papers;
import org.opendebate.meetings.meeting.President;

/** A meeting as it is stored; its guidance note stands in a table of its own. */
@Entity
@Table(name = "meeting")
class MeetingRow {
    @Id
    private UUID id;

    @Version
    private long version;

    private String organ;
    private String type;
    private String format;

    @Column(name = "meeting_date")
    private LocalDate date;

    private String theme;

    @Column(name = "agenda_item")
    private String agendaItem;

    private boolean specimen;

    @Column(name = "president_delegation")
    private String presidentDelegation;

    @Column(name = "president_name")
    private String presidentName;

    @Column(name = "president_title")
    private String presidentTitle;

    @ColumnTransformer(write = "?::jsonb")
    private String briefers;

    private String state;

    @Column(name = "due_at")
    private Instant due;

    @Column(name = "close_at")
    private Instant close;

    @Column(name = "guidance_note_version")
    private Integer guidanceNoteVersion;

    @ColumnTransformer(write = "?::jsonb")
    private String letter;

    @Column(name = "concept_note")
    @ColumnTransformer(write = "?::jsonb")
    private String conceptNote;

    @Column(name = "document_symbol")
    private String documentSymbol;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected MeetingRow() {}

    MeetingRow(Meeting meeting, StoredShapes shapes, Instant at) {
        this.id = meeting.id().value();
        MeetingPlan plan = meeting.plan();
        this.organ = plan.organ().code();
        this.type = plan.type().wire();
        this.format = plan.format().wire();
        this.date = plan.date();
        this.theme = plan.theme();
        this.agendaItem = plan.agendaItem();
        this.specimen = plan.specimen();
        this.presidentDelegation = plan.president().delegation().value();
        this.presidentName = plan.president().name();
        this.presidentTitle = plan.president().title();
        this.briefers = shapes.briefers(plan.briefers());
        this.recordedAt = at;
        moveTo(meeting, shapes);
    }

    /** Takes over what changes with the meeting's state. */
    void moveTo(Meeting meeting, StoredShapes shapes) {
        this.state = meeting.state().wire();
        this.due = meeting.deadlines().due();
        this.close = meeting.deadlines().close();
        this.guidanceNoteVersion = meeting.guidance().map(GuidanceNote::version).orElse(null);
        // a paper that is the same keeps its text, so that the row stays unchanged
        this.letter = shapes.paper(meeting.papers().letter(), letter);
        this.conceptNote = shapes.paper(meeting.papers().conceptNote(), conceptNote);
        this.documentSymbol = meeting.documentSymbol().orElse(null);
    }

    Meeting meeting(StoredShapes shapes, Optional<GuidanceNote> note) {
        MeetingId meetingId = new MeetingId(id);
        MeetingPlan plan = new MeetingPlan(
                Organ.ofCode(organ).orElseThrow(),
                MeetingType.ofWire(type).orElseThrow(),
                MeetingFormat.ofWire(format).orElseThrow(),
                date,
                theme,
                agendaItem,
                specimen,
                new President(new DelegationCode(presidentDelegation), presidentName, presidentTitle),
                shapes.briefers(briefers));
        Deadlines deadlines = new Deadlines(due, close);
        Papers papers = new Papers(shapes.paper(letter), shapes.paper(conceptNote));
        return switch (MeetingState.ofWire(state).orElseThrow()) {
            case DRAFT -> new Meeting.Draft(meetingId, plan, deadlines, note, papers);
            case ANNOUNCED -> new Meeting.Announced(meetingId, plan, deadlines, note.orElseThrow(), papers);
            case CLOSED -> new Meeting.Closed(meetingId, plan, deadlines, note.orElseThrow(), papers);
            case PUBLISHED ->
                new Meeting.Published(meetingId, plan, deadlines, note.orElseThrow(), papers, documentSymbol);
        };
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Optional<Integer> guidanceNoteVersion() {
        return Optional.ofNullable(guidanceNoteVersion);
    }
}
