package org.opendebate.statements.version.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.opendebate.kit.problem.Interpreter;
import org.opendebate.kit.problem.Spoken;
import org.opendebate.statements.rules.RuleOutcome;
import org.opendebate.statements.rules.StoredRules;
import org.opendebate.statements.scan.Scan;
import org.opendebate.statements.statement.Statement;
import org.opendebate.statements.statement.StatementFiles;
import org.opendebate.statements.statement.StatementVersion;
import org.opendebate.statements.statement.StoredFile;
import org.opendebate.statements.submission.Signatory;
import org.opendebate.statements.submission.Speaker;

/**
 * One version on the wire.
 *
 * @param current whether the statement's state is this version's
 * @param published whether this version is the one in the published document
 * @param rules in a list left out, as are the receipts
 * @param pendingReceipt the one before, which said that the scan was pending; left out where there was none
 */
record VersionView(
        int version,
        boolean current,
        boolean published,
        String language,
        Speaker speaker,
        Signatory signatory,
        Instant submittedAt,
        StatementFiles.WordCount words,
        int guidanceNoteVersion,
        String verdict,
        Scan scan,
        FileView document,
        FileView coverLetter,

        @JsonRawValue @Schema(implementation = RuleOutcome[].class)
        String rules,

        @JsonRawValue @Schema(implementation = Object.class) String receipt,
        String jws,
        PendingReceipt pendingReceipt,
        Map<String, String> links)
        implements Spoken {

    /** The receipt before the last one. */
    record PendingReceipt(
            @JsonRawValue @Schema(implementation = Object.class)
            String receipt,

            String jws) {}

    /** What a file is. */
    record FileView(String sha256, long size, String mediaType) {
        static FileView of(StoredFile file) {
            return new FileView(file.sha256(), file.size(), file.mediaType());
        }
    }

    @Override
    public VersionView in(Interpreter interpreter) {
        return new VersionView(
                version,
                current,
                published,
                language,
                speaker,
                signatory,
                submittedAt,
                words,
                guidanceNoteVersion,
                verdict,
                scan,
                document,
                coverLetter,
                StoredRules.in(interpreter, rules),
                receipt,
                jws,
                pendingReceipt,
                links);
    }

    static VersionView brief(Statement statement, StatementVersion version) {
        return of(statement, version, false);
    }

    static VersionView whole(Statement statement, StatementVersion version) {
        return of(statement, version, true);
    }

    private static VersionView of(Statement statement, StatementVersion version, boolean whole) {
        StatementFiles files = version.files();
        return new VersionView(
                version.number(),
                version.number() == statement.currentVersion(),
                statement.publishedVersion().orElse(0) == version.number(),
                version.language(),
                version.speaker(),
                version.signatory().orElse(null),
                version.receivedAt(),
                files.words(),
                version.guidanceNoteVersion(),
                version.verdict(),
                version.scan(),
                FileView.of(files.original()),
                version.coverLetter().map(FileView::of).orElse(null),
                whole ? version.rules() : null,
                whole ? version.receipt() : null,
                whole ? version.jws() : null,
                whole ? pendingReceipt(version) : null,
                links(statement, version));
    }

    private static PendingReceipt pendingReceipt(StatementVersion version) {
        return version.pendingReceipt()
                .map(first -> new PendingReceipt(first.receipt(), first.jws()))
                .orElse(null);
    }

    private static Map<String, String> links(Statement statement, StatementVersion version) {
        String all = "/api/v1/statements/" + statement.id() + "/versions/";
        String self = all + version.number();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        links.put("statement", "/api/v1/statements/" + statement.id());
        links.put("document", self + "/document");
        if (version.coverLetter().isPresent()) {
            links.put("coverLetter", self + "/cover-letter");
        }
        if (version.number() > 1) {
            links.put("differences", all + (version.number() - 1) + "..." + version.number());
        }
        return links;
    }
}
