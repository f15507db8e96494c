package org.opendebate.compilations.signature;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The row of a signature. It is never changed but once, when it is voided. */
@Entity
@Table(name = "covering_letter_signature")
class LetterSignature {
    @Id
    private UUID id;

    private UUID meetingId;
    private int seal;
    private String letterSha256;
    private String signedBy;
    private String delegation;
    private Instant signedAt;
    private Instant voidedAt;

    protected LetterSignature() {}

    LetterSignature(SignatureFacts facts) {
        id = facts.id();
        meetingId = facts.meetingId();
        seal = facts.seal();
        letterSha256 = facts.letterSha256();
        signedBy = facts.signedBy();
        delegation = facts.delegation();
        signedAt = facts.signedAt();
    }

    SignatureFacts facts() {
        return new SignatureFacts(id, meetingId, seal, letterSha256, signedBy, delegation, signedAt);
    }
}
