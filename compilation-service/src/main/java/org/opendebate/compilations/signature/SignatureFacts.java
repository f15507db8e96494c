package org.opendebate.compilations.signature;

import java.time.Instant;
import java.util.UUID;

/**
 * A signature of a covering letter.
 *
 * @param seal the number of the seal whose draft was signed
 * @param letterSha256 of the letter's text, in lower-case hex
 * @param signedBy the name of who signed
 * @param delegation for which it was signed, which held the meeting's presidency
 * @param signedAt by the business clock
 */
public record SignatureFacts(
        UUID id, UUID meetingId, int seal, String letterSha256, String signedBy, String delegation, Instant signedAt) {

    /** Whether this is what was signed. */
    public boolean isOf(int drafted, String sha256) {
        return seal == drafted && letterSha256.equals(sha256);
    }
}
