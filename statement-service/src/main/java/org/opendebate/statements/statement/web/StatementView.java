package org.opendebate.statements.statement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.opendebate.statements.statement.ReadStatements;
import org.opendebate.statements.statement.Statement;
import org.opendebate.statements.statement.StatementFiles;
import org.opendebate.statements.statement.StatementVersion;
import org.opendebate.statements.submission.Kind;
import org.opendebate.statements.submission.Signatory;
import org.opendebate.statements.submission.Speaker;

/** A statement on the wire. Whoever sees it only because it is published gets neither rules nor decision. */
@JsonInclude(JsonInclude.Include.NON_NULL)
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
        Signatory signatory,
        Instant submittedAt,
        StatementFiles.WordCount words,
        Integer guidanceNoteVersion,
        String verdict,
        @JsonRawValue String rules,
        Decision decision,
        Map<String, String> links) {

    /** What became of it; the reason is null where there is none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decision(Instant at, String reason) {}

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
                inside ? version.signatory().orElse(null) : null,
                version.receivedAt(),
                version.files().words(),
                inside ? version.guidanceNoteVersion() : null,
                inside ? version.verdict() : null,
                inside ? version.rules() : null,
                inside ? decision(statement) : null,
                links(
                        statement.id(),
                        statement.meetingId(),
                        inside && version.coverLetter().isPresent(),
                        inside));
    }

    private static Decision decision(Statement statement) {
        return statement
                .decidedAt()
                .map(at -> new Decision(at, statement.reason().orElse(null)))
                .orElse(null);
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
