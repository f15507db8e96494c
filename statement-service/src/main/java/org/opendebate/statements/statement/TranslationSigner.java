package org.opendebate.statements.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.id.Uuid7;
import org.opendebate.kit.signing.Signer;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.receipt.Receipt;
import org.opendebate.statements.receipt.TranslationReceipt;
import org.opendebate.statements.rules.Examination;

/** Gives a receipt for a translation, as for a version. */
@ApplicationScoped
class TranslationSigner {
    private final BusinessClock clock;
    private final Clock systemClock;
    private final Signer signer;
    private final ObjectMapper json;

    TranslationSigner(BusinessClock clock, @SystemTime Clock systemClock, Signer signer, ObjectMapper json) {
        this.clock = clock;
        this.systemClock = systemClock;
        this.signer = signer;
        this.json = json;
    }

    /** @param received when the request came */
    TranslationProof sign(
            Statement statement,
            StatementVersion version,
            Translation translation,
            Instant received,
            Examination examined,
            MeetingFacts meeting) {
        TranslationReceipt receipt = new TranslationReceipt(
                statement.id(),
                version.number(),
                statement.meetingId(),
                statement.delegation(),
                translation.language(),
                received,
                clock.instant(),
                clock.offset(),
                proof(version.files().original()),
                proof(translation.file()),
                examined.scan(),
                meeting.guidanceNote().version(),
                examined.judgement().verdict().wire(),
                examined.judgement().rules());
        try {
            return new TranslationProof(
                    Uuid7.next(systemClock),
                    statement.id(),
                    translation,
                    new TranslationProof.Signed(received, json.writeValueAsString(receipt), signer.sign(receipt)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the receipt cannot be written", e);
        }
    }

    private static Receipt.FileProof proof(StoredFile file) {
        return new Receipt.FileProof(file.sha256(), file.size());
    }
}
