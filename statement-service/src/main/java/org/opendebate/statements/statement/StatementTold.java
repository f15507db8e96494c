package org.opendebate.statements.statement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.opendebate.contracts.SandboxMeetings;
import org.opendebate.statements.submission.Author;
import org.opendebate.statements.submission.Group;
import org.opendebate.statements.submission.ReceivedVia;
import org.opendebate.statements.submission.Speaker;

/** A statement's event: its full state, without text and remarks. */
public record StatementTold(
        UUID statementId,
        UUID meetingId,
        boolean sandbox,
        int version,
        String state,
        String kind,
        String delegation,
        String briefer,
        String language,
        Speaker speaker,
        Author author,
        Group group,
        List<JointTold> joint,
        Instant submittedAt,
        ReceivedVia receivedVia,
        Instant receivedAt,
        Instant decidedAt,
        Instant correctUntil,
        FileTold original,
        ModelTold model,
        FileTold coverLetter,
        String scan,
        List<WaiverTold> waivers,
        List<TranslationTold> translations) {

    /** A delegation that a joint statement names. */
    public record JointTold(String delegation, boolean confirmed) {}

    /** A rule that need not hold; {@code by} is a role. */
    public record WaiverTold(String rule, String by, String because) {}

    /** The statement in another language. */
    public record TranslationTold(String language, FileTold original, ModelTold model) {}

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
                SandboxMeetings.includes(statement.meetingId()),
                version.number(),
                statement.state().wire(),
                statement.kind().wire(),
                statement.delegation(),
                statement.briefer(),
                version.language(),
                version.speaker(),
                version.author().orElse(null),
                version.group().orElse(null),
                jointOf(statement),
                version.receivedAt(),
                version.receivedVia().orElse(null),
                version.receivedElsewhereAt().orElse(null),
                statement.decidedAt().orElse(null),
                statement.correctUntil().orElse(null),
                FileTold.of(files.original()),
                modelOf(files),
                version.coverLetter().map(FileTold::of).orElse(null),
                version.scan().wire(),
                statement.waivers().stream()
                        .map(waiver -> new WaiverTold(waiver.rule(), "secretariat", waiver.because()))
                        .toList(),
                translationsOf(statement, version));
    }

    /** The translations of the version's document, as the seal lists them too. */
    public static List<TranslationTold> translationsOf(Statement statement, StatementVersion version) {
        return statement.translationsOf(version).stream()
                .map(StatementTold::translation)
                .toList();
    }

    private static TranslationTold translation(Translation translation) {
        return new TranslationTold(
                translation.language(),
                FileTold.of(translation.file()),
                new ModelTold(
                        translation.modelKey(),
                        translation.modelSha256(),
                        translation.modelSize(),
                        translation.reader()));
    }

    /** Null for all but a joint statement. */
    public static List<JointTold> jointOf(Statement statement) {
        List<Confirmations.Confirmation> named = statement.confirmations().all();
        return named.isEmpty()
                ? null
                : named.stream()
                        .map(entry ->
                                new JointTold(entry.delegation(), entry.answer() == Confirmations.Answer.CONFIRMED))
                        .toList();
    }

    /** The original, as the seal lists it too. */
    public static FileTold originalOf(StatementFiles files) {
        return FileTold.of(files.original());
    }

    /** The model, as the seal lists it too; null where the original could not be read. */
    public static ModelTold modelOf(StatementFiles files) {
        if (files.model() == null) {
            return null;
        }
        return new ModelTold(
                files.model().key(), files.model().sha256(), files.model().size(), files.reader());
    }
}
