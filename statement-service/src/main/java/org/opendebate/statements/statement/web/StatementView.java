package org.opendebate.statements.statement.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.opendebate.kit.problem.Interpreter;
import org.opendebate.kit.problem.Spoken;
import org.opendebate.statements.rules.RuleOutcome;
import org.opendebate.statements.rules.StoredRules;
import org.opendebate.statements.scan.Scan;
import org.opendebate.statements.statement.ReadStatements;
import org.opendebate.statements.statement.Statement;
import org.opendebate.statements.statement.StatementFiles;
import org.opendebate.statements.statement.StatementState;
import org.opendebate.statements.statement.StatementVersion;
import org.opendebate.statements.statement.Translation;
import org.opendebate.statements.submission.Author;
import org.opendebate.statements.submission.Group;
import org.opendebate.statements.submission.Kind;
import org.opendebate.statements.submission.ReceivedVia;
import org.opendebate.statements.submission.Signatory;
import org.opendebate.statements.submission.Speaker;

/** A statement on the wire. Whoever sees it only because it is published gets neither rules nor decision. */
record StatementView(
        UUID id,
        UUID meetingId,
        int version,
        String state,
        Kind kind,
        String delegation,
        String briefer,
        String language,
        Speaker speaker,
        Author author,
        Group group,
        List<Joint> joint,
        Signatory signatory,
        Instant submittedAt,
        String uploadedBy,
        ReceivedVia receivedVia,
        Instant receivedAt,
        Boolean late,
        StatementFiles.WordCount words,
        Integer guidanceNoteVersion,
        String verdict,
        Scan scan,

        @JsonRawValue @Schema(implementation = RuleOutcome[].class)
        String rules,

        List<Waived> waivers,
        Decision decision,
        Published published,
        List<String> translations,
        Map<String, String> links)
        implements Spoken {

    /**
     * What became of it.
     *
     * @param reason null where there is none
     * @param remarks of a return, as JSON; null for another decision
     * @param correctUntil of a return; null: until the close
     * @param requestedBy of a withdrawal by the Secretariat
     */
    record Decision(
            Instant at,
            String reason,

            @JsonRawValue @Schema(implementation = StatementsResource.Remark[].class)
            String remarks,

            Instant correctUntil,
            String requestedBy) {}

    /** The document in which it was published, and the version that stands there. */
    @Schema(name = "PublishedVersion")
    record Published(String symbol, int version) {}

    /** A delegation that a joint statement names: {@code asked}, {@code confirmed} or {@code declined}. */
    record Joint(String delegation, String answer) {}

    /** A rule that need not hold for this statement. */
    record Waived(String rule, String by, String because, Instant at) {}

    @Override
    public StatementView in(Interpreter interpreter) {
        return new StatementView(
                id,
                meetingId,
                version,
                state,
                kind,
                delegation,
                briefer,
                language,
                speaker,
                author,
                group,
                joint,
                signatory,
                submittedAt,
                uploadedBy,
                receivedVia,
                receivedAt,
                late,
                words,
                guidanceNoteVersion,
                verdict,
                scan,
                StoredRules.in(interpreter, rules),
                waivers,
                decision,
                published,
                translations,
                links);
    }

    static StatementView of(ReadStatements.Seen seen) {
        Statement statement = seen.statement().statement();
        StatementVersion version = seen.statement().version();
        boolean inside = seen.inside();
        return new StatementView(
                statement.id(),
                statement.meetingId(),
                version.number(),
                inside ? statement.state().wire() : "published",
                statement.kind(),
                statement.delegation(),
                statement.briefer(),
                version.language(),
                version.speaker(),
                version.author().orElse(null),
                version.group().orElse(null),
                joint(statement),
                inside ? version.signatory().orElse(null) : null,
                version.receivedAt(),
                inside ? version.uploadedBy() : null,
                inside ? version.receivedVia().orElse(null) : null,
                inside ? version.receivedElsewhereAt().orElse(null) : null,
                inside && statement.isLate() ? true : null,
                version.files().words(),
                inside ? version.guidanceNoteVersion() : null,
                inside ? version.verdict() : null,
                inside ? version.scan() : null,
                inside ? version.rules() : null,
                inside ? waivers(statement) : null,
                inside ? decision(statement) : null,
                statement
                        .publishedSymbol()
                        .map(symbol -> new Published(
                                symbol, statement.publishedVersion().getAsInt()))
                        .orElse(null),
                translations(statement, version),
                links(
                        statement.id(),
                        statement.meetingId(),
                        inside && version.coverLetter().isPresent(),
                        inside));
    }

    private static List<Joint> joint(Statement statement) {
        List<Joint> named = statement.confirmations().all().stream()
                .map(entry -> new Joint(entry.delegation(), entry.answer().wire()))
                .toList();
        return named.isEmpty() ? null : named;
    }

    private static List<String> translations(Statement statement, StatementVersion version) {
        List<String> languages = statement.translationsOf(version).stream()
                .map(Translation::language)
                .toList();
        return languages.isEmpty() ? null : languages;
    }

    private static List<Waived> waivers(Statement statement) {
        List<Waived> waived = statement.waivers().stream()
                .map(waiver -> new Waived(waiver.rule(), "secretariat", waiver.because(), waiver.at()))
                .toList();
        return waived.isEmpty() ? null : waived;
    }

    private static Decision decision(Statement statement) {
        return switch (statement.state()) {
            case StatementState.Undecided ignored -> null;
            case StatementState.Accepted(Instant at) -> new Decision(at, null, null, null, null);
            case StatementState.Returned(var why) ->
                new Decision(why.at(), why.reason(), why.remarks(), why.correctUntil(), null);
            case StatementState.Withdrawn(var why) ->
                new Decision(why.at(), why.reason(), null, null, why.requestedBy());
        };
    }

    private static Map<String, String> links(UUID id, UUID meetingId, boolean coverLetter, boolean inside) {
        String self = "/api/v1/statements/" + id;
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        links.put("meeting", "/api/v1/meetings/" + meetingId);
        links.put("document", self + "/document");
        links.put("text", self + "/text");
        if (coverLetter) {
            links.put("coverLetter", self + "/cover-letter");
        }
        if (inside) {
            links.put("receipt", self + "/receipt");
        }
        return links;
    }
}
