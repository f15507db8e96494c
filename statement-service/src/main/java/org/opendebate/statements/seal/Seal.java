package org.opendebate.statements.seal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One seal of a meeting; its list is never changed, only whether it stands. */
@Entity
@Table(name = "seal")
public class Seal {
    /** A seal's key. */
    @Embeddable
    public record Key(@Column(name = "meeting_id") UUID meetingId, int number) {}

    @EmbeddedId
    private Key key;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    @Column(name = "sealed_by")
    private String sealedBy;

    private String state;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    private String statements;

    protected Seal() {}

    Seal(Key key, Instant sealedAt, String sealedBy, String statements) {
        this.key = key;
        this.sealedAt = sealedAt;
        this.sealedBy = sealedBy;
        this.state = "sealed";
        this.statements = statements;
    }

    public UUID meetingId() {
        return key.meetingId();
    }

    public int number() {
        return key.number();
    }

    public Instant sealedAt() {
        return sealedAt;
    }

    /** {@code sealed} or {@code revoked}. */
    public String state() {
        return state;
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    /** The list, as JSON. */
    String statements() {
        return statements;
    }

    void revoke(Instant at) {
        state = "revoked";
        revokedAt = at;
    }

    /** A publication that crossed the revocation wins. */
    void reinstate() {
        state = "sealed";
        revokedAt = null;
    }
}
