package org.opendebate.statements.statement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.opendebate.statements.submission.Kind;
import org.opendebate.statements.submission.Metadata;

/** One contribution to one meeting, over all its versions; of them one is current, and the state is that one's. */
@Entity
@Table(name = "statement")
public class Statement {
    @Id
    private UUID id;

    @Column(name = "meeting_id")
    private UUID meetingId;

    private String kind;
    private String delegation;
    private String briefer;

    /** See {@link Metadata#place}. */
    private String place;

    /** See {@link Confirmations#encoded}. */
    private String joint;

    private boolean late;

    @Column(name = "current_version")
    private int currentVersion;

    private String state;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "correct_until")
    private Instant correctUntil;

    private String remarks;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "translation", joinColumns = @JoinColumn(name = "statement_id"))
    @OrderBy("language")
    @BatchSize(size = 200)
    private Set<Translation> translations = new LinkedHashSet<>();

    @Column(name = "published_version")
    private Integer publishedVersion;

    @Column(name = "published_symbol")
    private String publishedSymbol;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "waiver", joinColumns = @JoinColumn(name = "statement_id"))
    @OrderBy("at")
    @BatchSize(size = 200)
    private Set<Waiver> waivers = new LinkedHashSet<>();

    @Version
    private long revision;

    protected Statement() {}

    Statement(UUID meetingId, Draft first) {
        this.id = first.statementId();
        this.meetingId = meetingId;
        this.currentVersion = 1;
        this.late = first.admission().isLate();
        this.remarks = "[]";
        take(first.metadata(), Confirmations.asked(first.metadata().joint()));
        become(undecided(first));
    }

    private void take(Metadata metadata, Confirmations confirmations) {
        kind = metadata.kind().wire();
        delegation = metadata.delegation();
        briefer = metadata.briefer();
        place = metadata.place();
        joint = confirmations.encoded();
    }

    private StatementState.Undecided undecided(Draft draft) {
        boolean complete = waivedRules().containsAll(draft.judgement().lacks());
        return StatementState.Undecided.of(complete, confirmations().areComplete());
    }

    public UUID id() {
        return id;
    }

    public UUID meetingId() {
        return meetingId;
    }

    public Kind kind() {
        return Kind.ofWire(kind);
    }

    /** Null for a briefing. */
    public String delegation() {
        return delegation;
    }

    /** Null for all but a briefing. */
    public String briefer() {
        return briefer;
    }

    /** Empty for all but a joint statement. */
    public Confirmations confirmations() {
        return Confirmations.decoded(joint);
    }

    /** Whether it is the delegation's, alone or with others; {@code code} may be null. */
    boolean isOf(String code) {
        return code != null && (code.equals(delegation) || confirmations().names(code));
    }

    /** Whether its first version came after the close, by whatever right. */
    public boolean isLate() {
        return late;
    }

    /** In the order in which they were given. */
    public List<Waiver> waivers() {
        return List.copyOf(waivers);
    }

    /** Of the document of that version, in the order of their languages; one of another document is not shown. */
    public List<Translation> translationsOf(StatementVersion version) {
        return translations.stream()
                .filter(translation -> translation.isOf(version.files().original()))
                .toList();
    }

    void translate(Translation translation) {
        translations.removeIf(translation::replaces);
        translations.add(translation);
    }

    void takeAway(Translation translation) {
        translations.removeIf(translation::replaces);
    }

    Set<String> waivedRules() {
        return waivers.stream().map(Waiver::rule).collect(Collectors.toSet());
    }

    public int currentVersion() {
        return currentVersion;
    }

    /** The version in the published document; empty if none is. */
    public OptionalInt publishedVersion() {
        return publishedVersion == null ? OptionalInt.empty() : OptionalInt.of(publishedVersion);
    }

    /** Counts every change: the entity tag. */
    public long revision() {
        return revision;
    }

    public StatementState state() {
        return switch (state) {
            case "incomplete" -> new StatementState.Incomplete();
            case "awaiting" -> new StatementState.Awaiting();
            case "submitted" -> new StatementState.Submitted();
            case "accepted" -> new StatementState.Accepted(decidedAt);
            case "returned" ->
                new StatementState.Returned(new StatementState.Return(decidedAt, reason, remarks, correctUntil));
            case "withdrawn" ->
                new StatementState.Withdrawn(new StatementState.Withdrawal(
                        decidedAt, StatementState.Withdrawer.ofWire(withdrawnBy), reason, requestedBy));
            default -> throw new IllegalStateException("statement " + id + ": no such state: " + state);
        };
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** The reason of a return or a withdrawal. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Until when a returned statement may be corrected, whatever the close is. */
    public Optional<Instant> correctUntil() {
        return Optional.ofNullable(correctUntil);
    }

    void become(StatementState next) {
        state = next.wire();
        decidedAt = null;
        reason = null;
        remarks = "[]";
        correctUntil = null;
        withdrawnBy = null;
        requestedBy = null;
        switch (next) {
            case StatementState.Undecided ignored -> {}
            case StatementState.Accepted accepted -> decidedAt = accepted.at();
            case StatementState.Returned(var why) -> {
                decidedAt = why.at();
                reason = why.reason();
                remarks = why.remarks();
                correctUntil = why.correctUntil();
            }
            case StatementState.Withdrawn(var why) -> {
                decidedAt = why.at();
                reason = why.reason();
                withdrawnBy = why.by().wire();
                requestedBy = why.requestedBy();
            }
        }
    }

    /** @param sameText who has confirmed a joint statement has confirmed its text, and not its cover letter */
    void nextVersion(Draft draft, boolean sameText) {
        currentVersion++;
        List<String> others = draft.metadata().joint();
        take(draft.metadata(), sameText ? confirmations().of(others) : Confirmations.asked(others));
        StatementState.Undecided next = undecided(draft);
        become(
                switch (state()) {
                    case StatementState.Incomplete incomplete -> incomplete.change(next);
                    case StatementState.Awaiting awaiting -> awaiting.change(next);
                    case StatementState.Submitted submitted -> submitted.change(next);
                    case StatementState.Accepted accepted -> accepted.change(next);
                    case StatementState.Returned returned -> returned.change(next);
                    case StatementState.Withdrawn ignored ->
                        throw new IllegalStateException("statement " + id + " is withdrawn");
                });
    }

    void waive(Waiver waiver) {
        waivers.add(waiver);
    }

    void answer(String named, Confirmations.Answer answer) {
        joint = confirmations().answered(named, answer).encoded();
    }

    /** The document in which the published version stands; empty if none is. */
    public Optional<String> publishedSymbol() {
        return Optional.ofNullable(publishedSymbol);
    }

    /** What is in a published document. */
    public void publish(String symbol, int version) {
        publishedSymbol = symbol;
        publishedVersion = version;
    }
}
