package org.opendebate.compilations.statement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The row of a statement, rewritten whole at every event. */
@Entity
@Table(name = "statement")
class Statement {
    @Id
    private UUID id;

    private UUID meetingId;
    private int version;
    private String state;
    private String kind;
    private String delegation;
    private String briefer;
    private String language;
    private String originalKey;
    private String originalSha256;
    private long originalSize;
    private String modelKey;
    private String modelSha256;
    private Long modelSize;

    protected Statement() {}

    Statement(UUID id) {
        this.id = id;
    }

    void learn(StatementFacts facts) {
        meetingId = facts.meetingId();
        version = facts.version();
        state = facts.state();
        kind = facts.kind();
        delegation = facts.delegation();
        briefer = facts.briefer();
        language = facts.language();
        originalKey = facts.original().key();
        originalSha256 = facts.original().sha256();
        originalSize = facts.original().size();
        modelKey = facts.model() == null ? null : facts.model().key();
        modelSha256 = facts.model() == null ? null : facts.model().sha256();
        modelSize = facts.model() == null ? null : facts.model().size();
    }
}
