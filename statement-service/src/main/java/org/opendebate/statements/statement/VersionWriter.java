package org.opendebate.statements.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.opendebate.contracts.SandboxMeetings;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.signing.Signer;
import org.opendebate.statements.receipt.Receipt;
import org.opendebate.statements.submission.Metadata;

/** Writes the version that a draft is, with its signed receipt and all that a change leaves behind. */
@ApplicationScoped
class VersionWriter {
    private final Statements statements;
    private final StatementObjects objects;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final Signer signer;
    private final ObjectMapper json;

    VersionWriter(
            Statements statements,
            StatementObjects objects,
            Ledger ledger,
            BusinessClock clock,
            Signer signer,
            ObjectMapper json) {
        this.statements = statements;
        this.objects = objects;
        this.ledger = ledger;
        this.clock = clock;
        this.signer = signer;
        this.json = json;
    }

    /** Whether the draft has the document of the version that stands. */
    boolean saysTheSame(Statement statement, Draft draft) {
        return statements
                .version(statement.id(), statement.currentVersion())
                .orElseThrow()
                .files()
                .original()
                .sha256()
                .equals(draft.files().original().sha256());
    }

    Statements.Versioned write(Caller caller, String action, Statement statement, Draft draft) {
        StatementFiles files = draft.files();
        objects.keep(files.original(), files.model(), files.coverLetter(), files.evidence());
        StatementVersion version = version(statement, draft);
        statements.add(version);
        ledger.record(caller, action, statement, version);
        statements.flush();
        return new Statements.Versioned(statement, version);
    }

    private StatementVersion version(Statement statement, Draft draft) {
        StatementFiles files = draft.files();
        Receipt receipt = new Receipt(
                statement.id(),
                draft.number(),
                statement.meetingId(),
                SandboxMeetings.includes(statement.meetingId()) ? true : null,
                statement.kind().wire(),
                statement.delegation(),
                statement.briefer(),
                draft.metadata().language(),
                draft.receivedAt(),
                clock.instant(),
                clock.offset(),
                elsewhere(draft.metadata(), files),
                proof(files.original()),
                proof(files.coverLetter()),
                draft.scan(),
                null,
                draft.guidanceNoteVersion(),
                draft.judgement().verdict().wire(),
                draft.completeUntil(),
                draft.judgement().rules());
        try {
            return new StatementVersion(
                    draft,
                    json.writeValueAsString(draft.judgement().rules()),
                    json.writeValueAsString(receipt),
                    signer.sign(receipt));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the receipt cannot be written", e);
        }
    }

    private static Receipt.Elsewhere elsewhere(Metadata metadata, StatementFiles files) {
        if (metadata.receivedVia() == null && metadata.receivedAt() == null) {
            return null;
        }
        return new Receipt.Elsewhere(
                metadata.receivedVia() == null ? null : metadata.receivedVia().wire(),
                metadata.receivedAt(),
                proof(files.evidence()));
    }

    private static Receipt.FileProof proof(StoredFile file) {
        return file == null ? null : new Receipt.FileProof(file.sha256(), file.size());
    }
}
