package org.opendebate.statements.admission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A delegation's leave to hand in after the close, until a time, for a reason. */
@Entity
@Table(name = "late_grant")
public class LateGrant {
    @Id
    private UUID id;

    @Column(name = "meeting_id")
    private UUID meetingId;

    private String delegation;
    private String reason;
    private Instant until;

    @Column(name = "granted_by")
    private String grantedBy;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Version
    private long revision;

    protected LateGrant() {}

    LateGrant(UUID id, UUID meetingId, Terms terms, String grantedBy, Instant grantedAt) {
        this.id = id;
        this.meetingId = meetingId;
        this.delegation = terms.delegation();
        this.reason = terms.reason();
        this.until = terms.until();
        this.grantedBy = grantedBy;
        this.grantedAt = grantedAt;
    }

    /** What is granted to whom, and why. */
    public record Terms(String delegation, String reason, Instant until) {}

    public UUID id() {
        return id;
    }

    public UUID meetingId() {
        return meetingId;
    }

    public Terms terms() {
        return new Terms(delegation, reason, until);
    }

    /** The subject of the officer's token. */
    public String grantedBy() {
        return grantedBy;
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    /** Empty while it stands. */
    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    /** The entity tag. */
    public long revision() {
        return revision;
    }

    void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }
}
