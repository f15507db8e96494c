package org.opendebate.statements.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What one reviewer says of a statement to the others. Never changed, never told outside the Secretariat. */
@Entity
@Table(name = "comment")
public class Comment {
    @Id
    private UUID id;

    @Column(name = "statement_id")
    private UUID statementId;

    private int version;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "written_by")
    private String writtenBy;

    private String rule;
    private String place;
    private String text;

    protected Comment() {}

    Comment(UUID id, UUID statementId, int version, Instant writtenAt, String writtenBy, Remark remark) {
        this.id = id;
        this.statementId = statementId;
        this.version = version;
        this.writtenAt = writtenAt;
        this.writtenBy = writtenBy;
        this.rule = remark.rule();
        this.place = remark.place();
        this.text = remark.text();
    }

    /**
     * The words of a comment.
     *
     * @param rule the rule that it is about; null for none
     * @param place in the statement, in the words of the reader's findings; null for the whole
     */
    public record Remark(String text, String rule, String place) {}

    public UUID id() {
        return id;
    }

    public UUID statementId() {
        return statementId;
    }

    /** The version of the statement that was current when it was written. */
    public int version() {
        return version;
    }

    /** On the business clock. */
    public Instant writtenAt() {
        return writtenAt;
    }

    /** The reviewer, as the subject of the token. */
    public String writtenBy() {
        return writtenBy;
    }

    public Optional<String> rule() {
        return Optional.ofNullable(rule);
    }

    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    public String text() {
        return text;
    }
}
