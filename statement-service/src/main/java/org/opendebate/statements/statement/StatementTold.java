package org.opendebate.statements.statement;

import java.time.Instant;
import java.util.UUID;
import org.opendebate.statements.submission.Speaker;

/** A statement's event: its full state, without text and remarks. */
public record StatementTold(
        UUID statementId,
        UUID meetingId,
        int version,
        String state,
        String kind,
        String delegation,
        String briefer,
        String language,
        Speaker speaker,
        Instant submittedAt,
        Instant decidedAt,
        FileTold original,
        ModelTold model,
        FileTold coverLetter) {

    /** Where a file lies and what it is. */
    public record FileTold(String key, String sha256, long size) {
        static FileTold of(StoredFile file) {
            return new FileTold(file.key(), file.sha256(), file.size());
        }
    }

    /**
     * The same of the model that is compiled.
     *
     * @param reader the version of the reader that made it
     */
    public record ModelTold(String key, String sha256, long size, String reader) {}

    static StatementTold of(Statement statement, StatementVersion version) {
        StatementFiles files = version.files();
        return new StatementTold(
                statement.id(),
                statement.meetingId(),
                version.number(),
                statement.state().wire(),
                statement.kind().wire(),
                statement.delegation(),
                statement.briefer(),
                version.language(),
                version.speaker(),
                version.receivedAt(),
                statement.decidedAt().orElse(null),
                FileTold.of(files.original()),
                modelOf(files),
                version.coverLetter().map(FileTold::of).orElse(null));
    }

    /** The original, as the seal lists it too. */
    public static FileTold originalOf(StatementFiles files) {
        return FileTold.of(files.original());
    }

    /** The model, as the seal lists it too. */
    public static ModelTold modelOf(StatementFiles files) {
        return new ModelTold(
                files.model().key(), files.model().sha256(), files.model().size(), files.reader());
    }
}
