package org.opendebate.statements.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.signing.Signer;
import org.opendebate.statements.receipt.Receipt;

/** Turns a draft into a version with its signed receipt. */
@ApplicationScoped
class VersionWriter {
    private final BusinessClock clock;
    private final Signer signer;
    private final ObjectMapper json;

    VersionWriter(BusinessClock clock, Signer signer, ObjectMapper json) {
        this.clock = clock;
        this.signer = signer;
        this.json = json;
    }

    StatementVersion write(Statement statement, Draft draft) {
        StatementFiles files = draft.files();
        Receipt receipt = new Receipt(
                statement.id(),
                draft.number(),
                statement.meetingId(),
                statement.kind().wire(),
                statement.delegation(),
                statement.briefer(),
                draft.metadata().language(),
                draft.receivedAt(),
                clock.instant(),
                clock.offset(),
                proof(files.original()),
                files.coverLetter() == null ? null : proof(files.coverLetter()),
                draft.guidanceNoteVersion(),
                draft.judgement().verdict().wire(),
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

    private static Receipt.FileProof proof(StoredFile file) {
        return new Receipt.FileProof(file.sha256(), file.size());
    }
}
