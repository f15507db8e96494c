package org.opendebate.statements.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.opendebate.statements.rules.RuleOutcome;

/**
 * What was handed in, when, and how it was judged.
 *
 * @param receivedAt the request's head had been read, on the business clock
 * @param recordedAt the receipt was made, on the business clock
 * @param businessClockOffset what the business clock was ahead of system time; zero outside a rehearsal
 * @param receivedElsewhere how the Secretariat had received it before it entered it; null where it came by itself
 * @param coverLetter null where there is none
 * @param scan of the files, when the receipt was made
 * @param guidanceNoteVersion the rules that it was judged by
 * @param completeUntil until when what is missing is taken, as the meeting stood; null where nothing is
 */
@JsonPropertyOrder({
    "statementId",
    "version",
    "meetingId",
    "kind",
    "delegation",
    "briefer",
    "language",
    "receivedAt",
    "recordedAt",
    "businessClockOffset",
    "receivedElsewhere",
    "statement",
    "coverLetter",
    "scan",
    "guidanceNoteVersion",
    "verdict",
    "completeUntil",
    "rules"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(
        UUID statementId,
        int version,
        UUID meetingId,
        String kind,
        String delegation,
        String briefer,
        String language,
        Instant receivedAt,
        Instant recordedAt,
        Duration businessClockOffset,
        Elsewhere receivedElsewhere,
        FileProof statement,
        FileProof coverLetter,
        Scan scan,
        int guidanceNoteVersion,
        String verdict,
        Instant completeUntil,
        List<RuleOutcome> rules) {

    /**
     * What the Secretariat says of how it received a statement.
     *
     * @param evidence null where none was entered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Elsewhere(String via, Instant at, FileProof evidence) {}

    /** A file, by what it was. */
    public record FileProof(String sha256, long size) {}
}
