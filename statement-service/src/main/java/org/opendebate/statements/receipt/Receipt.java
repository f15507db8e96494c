package org.opendebate.statements.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.opendebate.statements.rules.Judgement;
import org.opendebate.statements.rules.RuleOutcome;
import org.opendebate.statements.scan.Scan;

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
 * @param follows the SHA-256 of the receipt (as the JWS that it is) that said that the scan was pending; null for the first
 * @param sandbox true of a receipt of the sandbox, which proves nothing; null of any other
 * @param completeUntil until when what is missing is taken, as the meeting stood; null where nothing is
 */
@JsonPropertyOrder({
    "statementId",
    "version",
    "meetingId",
    "sandbox",
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
    "follows",
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
        Boolean sandbox,
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
        String follows,
        int guidanceNoteVersion,
        String verdict,
        Instant completeUntil,
        List<RuleOutcome> rules) {

    /**
     * What the scanner's answer makes new.
     *
     * @param completeUntil null where nothing is missing now
     */
    public record Scanned(
            Scan scan,
            String follows,
            Instant recordedAt,
            Duration businessClockOffset,
            Judgement judgement,
            Instant completeUntil) {}

    /** The receipt that follows this one, whose scan was pending. */
    public Receipt after(Scanned scanned) {
        return new Receipt(
                statementId,
                version,
                meetingId,
                sandbox,
                kind,
                delegation,
                briefer,
                language,
                receivedAt,
                scanned.recordedAt(),
                scanned.businessClockOffset(),
                receivedElsewhere,
                statement,
                coverLetter,
                scanned.scan(),
                scanned.follows(),
                guidanceNoteVersion,
                scanned.judgement().verdict().wire(),
                scanned.completeUntil(),
                scanned.judgement().rules());
    }

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
