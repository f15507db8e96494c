package org.opendebate.statements.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
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

    @Column(name = "current_version")
    private int currentVersion;

    private String state;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "published_version")
    private Integer publishedVersion;

    @Version
    private long revision;

    protected Statement() {}

    Statement(UUID id, UUID meetingId, Metadata metadata) {
        this.id = id;
        this.meetingId = meetingId;
        this.kind = metadata.kind().wire();
        this.delegation = metadata.delegation();
        this.briefer = metadata.briefer();
        this.currentVersion = 1;
        become(new StatementState.Submitted());
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
            case "submitted" -> new StatementState.Submitted();
            case "accepted" -> new StatementState.Accepted(decidedAt);
            case "returned" -> new StatementState.Returned(decidedAt, reason);
            case "withdrawn" ->
                new StatementState.Withdrawn(decidedAt, StatementState.Withdrawer.ofWire(withdrawnBy), reason);
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

    void become(StatementState next) {
        state = next.wire();
        decidedAt = null;
        reason = null;
        withdrawnBy = null;
        switch (next) {
            case StatementState.Submitted ignored -> {}
            case StatementState.Accepted accepted -> decidedAt = accepted.at();
            case StatementState.Returned returned -> {
                decidedAt = returned.at();
                reason = returned.reason();
            }
            case StatementState.Withdrawn withdrawn -> {
                decidedAt = withdrawn.at();
                reason = withdrawn.reason();
                withdrawnBy = withdrawn.by().wire();
            }
        }
    }

    void nextVersion(StatementState.Submitted undecided) {
        currentVersion++;
        become(undecided);
    }

    /** What is in the published document. */
    public void publish(int version) {
        publishedVersion = version;
    }
}
