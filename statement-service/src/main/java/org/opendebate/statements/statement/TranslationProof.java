package org.opendebate.statements.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The signed receipt of a translation. Written once, and kept when the translation is replaced or taken away. */
@Entity
@Table(name = "translation_receipt")
public class TranslationProof {
    @Id
    private UUID id;

    @Column(name = "statement_id")
    private UUID statementId;

    private String language;
    private String sha256;

    @Column(name = "received_at")
    private Instant receivedAt;

    private String receipt;
    private String jws;

    protected TranslationProof() {}

    TranslationProof(UUID id, UUID statementId, Translation translation, Signed signed) {
        this.id = id;
        this.statementId = statementId;
        this.language = translation.language();
        this.sha256 = translation.originalSha256();
        this.receivedAt = signed.receivedAt();
        this.receipt = signed.receipt();
        this.jws = signed.jws();
    }

    /** @param receipt as JSON, the payload of {@code jws} */
    record Signed(Instant receivedAt, String receipt, String jws) {}

    /** The gateway had read the request's head, on the business clock. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** As JSON; {@link #jws()} is the same, signed. */
    public String receipt() {
        return receipt;
    }

    public String jws() {
        return jws;
    }
}
