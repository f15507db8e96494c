package org.opendebate.statements.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.opendebate.statements.rules.RuleOutcome;
import org.opendebate.statements.scan.Scan;

/**
 * Which translation was handed in, when, and how it was judged.
 *
 * @param version the statement's version that it translates
 * @param delegation null for a briefing
 * @param language of the translation
 * @param receivedAt the request's head had been read, on the business clock
 * @param recordedAt the receipt was made, on the business clock
 * @param businessClockOffset what the business clock was ahead of system time; zero outside a rehearsal
 * @param statement the document that it translates
 * @param scan of the translation, when the receipt was made
 */
@JsonPropertyOrder({
    "statementId",
    "version",
    "meetingId",
    "delegation",
    "language",
    "receivedAt",
    "recordedAt",
    "businessClockOffset",
    "statement",
    "translation",
    "scan",
    "guidanceNoteVersion",
    "verdict",
    "rules"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TranslationReceipt(
        UUID statementId,
        int version,
        UUID meetingId,
        String delegation,
        String language,
        Instant receivedAt,
        Instant recordedAt,
        Duration businessClockOffset,
        Receipt.FileProof statement,
        Receipt.FileProof translation,
        Scan scan,
        int guidanceNoteVersion,
        String verdict,
        List<RuleOutcome> rules) {}
