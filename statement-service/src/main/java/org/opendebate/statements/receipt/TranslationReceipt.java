package org.opendebate.statements.receipt;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.opendebate.statements.rules.RuleOutcome;

/**
 * Which translation was handed in, when, and how it was judged.
 *
 * @param version the statement's version that it translates
 * @param language of the translation
 * @param receivedAt the request's head had been read, on the business clock
 * @param recordedAt the receipt was made, on the business clock
 * @param businessClockOffset what the business clock was ahead of system time; zero outside a rehearsal
 * @param statement the document that it translates
 */
@JsonPropertyOrder({
    "statementId",
    "version",
    "meetingId",
    "language",
    "receivedAt",
    "recordedAt",
    "businessClockOffset",
    "statement",
    "translation",
    "guidanceNoteVersion",
    "verdict",
    "rules"
})
public record TranslationReceipt(
        UUID statementId,
        int version,
        UUID meetingId,
        String language,
        Instant receivedAt,
        Instant recordedAt,
        Duration businessClockOffset,
        Receipt.FileProof statement,
        Receipt.FileProof translation,
        int guidanceNoteVersion,
        String verdict,
        List<RuleOutcome> rules) {}
