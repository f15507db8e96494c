package org.opendebate.statements.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which reviewer looks after a statement. A row of its own: whoever holds the statement's entity tag need not read it
 * again because somebody was assigned.
 */
@Entity
@Table(name = "assignment")
public class Assignment {
    @Id
    @Column(name = "statement_id")
    private UUID statementId;

    private String assignee;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    @Version
    private long revision;

    protected Assignment() {}

    Assignment(UUID statementId) {
        this.statementId = statementId;
    }

    /** The reviewer, as the subject of the token; empty for nobody any more. */
    public Optional<String> assignee() {
        return Optional.ofNullable(assignee);
    }

    /** When that was said, on the business clock. */
    public Instant assignedAt() {
        return assignedAt;
    }

    /** Counts every change: the entity tag of the assignment. */
    public long revision() {
        return revision;
    }

    /** @param reviewer null for nobody */
    void assign(String reviewer, Instant at) {
        assignee = reviewer;
        assignedAt = at;
    }
}
