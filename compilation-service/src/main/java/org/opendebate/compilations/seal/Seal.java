package org.opendebate.compilations.seal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The row of a seal; its list never changes, it can only be revoked. */
@Entity
@Table(name = "seal")
class Seal {
    @EmbeddedId
    private SealId id;

    private boolean revoked;
    private Instant sealedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "sealed_statement",
            // in the order of the id's components
            joinColumns = {@JoinColumn(name = "meeting_id"), @JoinColumn(name = "number")})
    @OrderColumn(name = "position")
    private List<SealedStatement> statements = new ArrayList<>();

    protected Seal() {}

    Seal(SealFacts facts) {
        id = new SealId(facts.meetingId(), facts.number());
        revoked = facts.revoked();
        sealedAt = facts.sealedAt();
        statements.addAll(facts.statements());
    }

    void revoke() {
        revoked = true;
    }

    SealFacts facts() {
        return new SealFacts(id.meetingId(), id.number(), revoked, sealedAt, statements);
    }
}
