package org.opendebate.compilations.signing;

import java.time.Instant;
import java.util.UUID;
import org.opendebate.compilations.signature.SignatureFacts;

/** The answer to a signature; {@code seal} is the number of the seal whose draft was signed. */
public record SignedLetter(
        UUID meetingId, int seal, String letterSha256, String signedBy, String delegation, Instant signedAt) {

    static SignedLetter of(SignatureFacts signature) {
        return new SignedLetter(
                signature.meetingId(),
                signature.seal(),
                signature.letterSha256(),
                signature.signedBy(),
                signature.delegation(),
                signature.signedAt());
    }
}
