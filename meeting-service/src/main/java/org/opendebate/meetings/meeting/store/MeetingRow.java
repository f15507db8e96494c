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
import org.opendebate.meetings.meeting.MeetingFacts;
import org.opendebate.meetings.meeting.MeetingFormat;
import org.opendebate.meetings.meeting.MeetingId;
import org.opendebate.meetings.meeting.MeetingPlan;
import org.opendebate.meetings.meeting.MeetingState;
import org.opendebate.meetings.meeting.MeetingType;
import org.opendebate.meetings.meeting.Organ;
import org.opendebate.meetings.meeting.Papers;
import org.opendebate.meetings.meeting.President;
import org.opendebate.meetings.meeting.Progress;

/** A meeting as it is stored; its guidance note stands in a table of its own. */
@Entity
@Table(name = "meeting")
class MeetingRow {
    @Id
    private UUID id;

    /** Computed by the database from the id. */
    @Column(insertable = false, updatable = false)
    private boolean sandbox;

    @Version
    private long version;

    private String organ;
    private String type;
    private String format;

    @Column(name = "meeting_date")
    private LocalDate date;

    private String theme;

    @Column(name = "sub_theme")
    private String subTheme;

    @Column(name = "agenda_item")
    private String agendaItem;

    @Column(name = "meeting_record")
    private String meetingRecord;

    private boolean specimen;

    @Column(name = "president_delegation")
    private String presidentDelegation;

    @Column(name = "president_name")
    private String presidentName;

    @Column(name = "president_title")
    private String presidentTitle;

    @ColumnTransformer(write = "?::jsonb")
    private String briefers;

    @Column(name = "briefers_named")
    private int briefersNamed;

    @ColumnTransformer(write = "?::jsonb")
    private String invitees;

    private String state;

    @Column(name = "announced_at")
    private Instant announcedAt;

    @Column(name = "opening_at")
    private Instant opening;

    @Column(name = "due_at")
    private Instant due;

    @Column(name = "close_at")
    private Instant close;

    @Column(name = "state_until")
    private Instant stateUntil;

    @Column(name = "deadline_changes")
    @ColumnTransformer(write = "?::jsonb")
    private String deadlineChanges;

    @Column(name = "guidance_note_version")
    private Integer guidanceNoteVersion;

    @ColumnTransformer(write = "?::jsonb")
    private String letter;

    @Column(name = "concept_note")
    @ColumnTransformer(write = "?::jsonb")
    private String conceptNote;

    @Column(name = "guidance_paper")
    @ColumnTransformer(write = "?::jsonb")
    private String guidancePaper;

    @Column(name = "seal_number")
    private int sealNumber;

    @Column(name = "seal_stands")
    private boolean sealStands;

    @Column(name = "drafted_seal")
    private int draftedSeal;

    @Column(name = "letter_symbol")
    private String letterSymbol;

    @Column(name = "document_symbol")
    private String documentSymbol;

    @Column(name = "cancelled_because")
    private String cancelledBecause;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected MeetingRow() {}

    MeetingRow(Meeting meeting, StoredShapes shapes, Instant at) {
        this.id = meeting.id().value();
        this.recordedAt = at;
        moveTo(meeting, shapes);
    }

    /** Takes over all that can change. What is the same keeps its text, so that the row stays unchanged. */
    void moveTo(Meeting meeting, StoredShapes shapes) {
        plan(meeting.plan(), shapes);
        this.state = meeting.state().wire();
        this.announcedAt = meeting.facts().announcedAt().orElse(null);
        this.opening = meeting.deadlines().opening().orElse(null);
        this.due = meeting.deadlines().due();
        this.close = meeting.deadlines().close();
        this.deadlineChanges = shapes.deadlineChanges(meeting.facts().deadlineChanges(), deadlineChanges);
        this.stateUntil = meeting instanceof Meeting.Running running ? running.lastMoment() : null;
        this.guidanceNoteVersion = meeting.guidance().map(GuidanceNote::version).orElse(null);
        this.letter = shapes.paper(meeting.papers().letter(), letter);
        this.conceptNote = shapes.paper(meeting.papers().conceptNote(), conceptNote);
        this.guidancePaper = shapes.paper(meeting.papers().guidanceNote(), guidancePaper);
        this.letterSymbol = meeting.papers().symbol().orElse(null);
        Progress progress = meeting.facts().progress();
        this.sealNumber = progress.seal();
        this.sealStands = progress.sealStands();
        this.draftedSeal = progress.drafted();
        this.documentSymbol = progress.symbol().orElse(null);
        this.cancelledBecause = meeting instanceof Meeting.Cancelled cancelled ? cancelled.reason() : null;
    }

    private void plan(MeetingPlan plan, StoredShapes shapes) {
        this.organ = plan.organ().code();
        this.type = plan.type().wire();
        this.format = plan.format().wire();
        this.date = plan.date();
        this.theme = plan.theme();
        this.subTheme = plan.subTheme();
        this.agendaItem = plan.agendaItem();
        this.meetingRecord = plan.meetingRecord();
        this.specimen = plan.specimen();
        this.presidentDelegation = plan.president().delegation().value();
        this.presidentName = plan.president().name();
        this.presidentTitle = plan.president().title();
        this.briefers = shapes.briefers(plan.briefers(), briefers);
        this.briefersNamed = plan.briefersNamed();
        this.invitees = shapes.invitees(plan.invitees(), invitees);
    }

    Meeting meeting(StoredShapes shapes, Optional<GuidanceNote> note) {
        MeetingPlan plan = new MeetingPlan(
                Organ.ofCode(organ).orElseThrow(),
                MeetingType.ofWire(type).orElseThrow(),
                MeetingFormat.ofWire(format).orElseThrow(),
                date,
                theme,
                subTheme,
                agendaItem,
                meetingRecord,
                specimen,
                new President(new DelegationCode(presidentDelegation), presidentName, presidentTitle),
                shapes.briefers(briefers),
                briefersNamed,
                shapes.invitees(invitees));
        MeetingFacts facts = new MeetingFacts(
                new MeetingId(id),
                plan,
                new Deadlines(Optional.ofNullable(opening), due, close),
                note,
                new Papers(
                        shapes.paper(letter),
                        shapes.paper(conceptNote),
                        shapes.paper(guidancePaper),
                        Optional.ofNullable(letterSymbol)),
                Optional.ofNullable(announcedAt),
                new Progress(sealNumber, sealStands, draftedSeal, Optional.ofNullable(documentSymbol)),
                shapes.deadlineChanges(deadlineChanges));
        return switch (MeetingState.ofWire(state).orElseThrow()) {
            case DRAFT -> new Meeting.Draft(facts);
            case ANNOUNCED -> new Meeting.Announced(facts);
            case OPEN -> new Meeting.Open(facts);
            case DUE -> new Meeting.Due(facts);
            case CLOSED -> new Meeting.Closed(facts);
            case SEALED -> new Meeting.Sealed(facts);
            case COMPILED -> new Meeting.Compiled(facts);
            case PUBLISHED -> new Meeting.Published(facts);
            case CANCELLED -> new Meeting.Cancelled(facts, cancelledBecause);
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
