package org.opendebate.statements.seal;

import java.util.List;
import java.util.UUID;
import org.opendebate.statements.statement.StatementState;
import org.opendebate.statements.statement.StatementTold;
import org.opendebate.statements.statement.Statements;
import org.opendebate.statements.submission.Group;
import org.opendebate.statements.submission.Speaker;

/**
 * A statement in a seal's list.
 *
 * @param decision {@code accepted}, {@code returned} or {@code withdrawn}
 * @param reason why it is not accepted; null if it is
 * @param translations of the version's document, as they stood when it was sealed
 * @param published null if it is in no document yet
 */
public record SealedStatement(
        UUID statementId,
        int version,
        String decision,
        String reason,
        String kind,
        String delegation,
        String briefer,
        String language,
        Speaker speaker,
        Group group,
        List<StatementTold.JointTold> joint,
        StatementTold.FileTold original,
        StatementTold.ModelTold model,
        List<StatementTold.TranslationTold> translations,
        Published published) {

    public SealedStatement {
        // null in a seal from before
        translations = translations == null ? List.of() : List.copyOf(translations);
    }

    /** In which document, and in which version, it was published before. */
    public record Published(String symbol, int version) {}

    static SealedStatement of(Statements.Versioned listed) {
        var statement = listed.statement();
        var version = listed.version();
        return new SealedStatement(
                statement.id(),
                version.number(),
                statement.state().wire(),
                reason(statement.state()),
                statement.kind().wire(),
                statement.delegation(),
                statement.briefer(),
                version.language(),
                version.speaker(),
                version.group().orElse(null),
                StatementTold.jointOf(statement),
                StatementTold.originalOf(version.files()),
                StatementTold.modelOf(version.files()),
                StatementTold.translationsOf(statement, version),
                statement
                        .publishedSymbol()
                        .map(symbol -> new Published(
                                symbol, statement.publishedVersion().getAsInt()))
                        .orElse(null));
    }

    private static String reason(StatementState state) {
        return switch (state) {
            case StatementState.Undecided ignored ->
                throw new IllegalArgumentException("a seal lists no undecided statement");
            case StatementState.Accepted ignored -> null;
            case StatementState.Returned ignored -> "returned-by-secretariat";
            case StatementState.Withdrawn(var why) -> "withdrawn-by-" + why.by().wire();
        };
    }

    boolean isAccepted() {
        return decision.equals("accepted");
    }
}
