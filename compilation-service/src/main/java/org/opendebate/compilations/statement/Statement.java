package org.opendebate.compilations.statement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.opendebate.compilations.seal.SealedStatement;
import org.opendebate.compilations.seal.StatementKind;

/** The row of a statement, rewritten whole at every event. */
@Entity
@Table(name = "statement")
class Statement {
    @Id
    private UUID id;

    private UUID meetingId;
    private int version;
    private String state;
    private StatementKind kind;
    private String delegation;
    private String briefer;
    private String language;
    private String originalKey;
    private String originalSha256;
    private long originalSize;
    private String modelKey;
    private String modelSha256;
    private Long modelSize;
    private String modelReader;
    private String speakerName;
    private String speakerTitle;
    private String speakerLevel;
    private String groupName;
    private String jointWith;

    protected Statement() {}

    Statement(UUID id) {
        this.id = id;
    }

    void learn(StatementFacts facts) {
        SealedStatement given = facts.given();
        meetingId = facts.meetingId();
        state = facts.state();
        version = given.version();
        kind = given.kind();
        delegation = given.delegation();
        briefer = given.briefer();
        language = given.language();
        speakerName = given.speakerName();
        speakerTitle = given.speakerTitle();
        speakerLevel = given.speakerLevel();
        originalKey = given.originalKey();
        originalSha256 = given.originalSha256();
        originalSize = given.originalSize();
        modelKey = given.modelKey();
        modelSha256 = given.modelSha256();
        modelSize = given.modelSize();
        modelReader = given.modelReader();
        groupName = given.groupName();
        jointWith = given.jointWith();
    }

    StatementFacts facts() {
        return new StatementFacts(
                meetingId,
                state,
                new SealedStatement(
                        id,
                        version,
                        state,
                        null,
                        kind,
                        delegation,
                        briefer,
                        language,
                        speakerName,
                        speakerTitle,
                        speakerLevel,
                        originalKey,
                        originalSha256,
                        originalSize,
                        modelKey,
                        modelSha256,
                        modelSize,
                        modelReader,
                        groupName,
                        jointWith,
                        List.of()));
    }
}
