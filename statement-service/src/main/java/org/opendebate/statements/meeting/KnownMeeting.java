package org.opendebate.statements.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The row of one meeting: its facts as last told, and which seal stands.
 *
 * <pre>
 *              seal n               publish n
 *   Unsealed ---------> Sealed(n) -------------> Published(n)
 *       ^                  |                        ^
 *       +------ revoke ----+                        |
 *       +----------- publish n crossed the revocation
 * </pre>
 */
@Entity
@Table(name = "meeting")
public class KnownMeeting {
    @Id
    private UUID id;

    private String facts;
    private Instant close;

    @Column(name = "seal_allowed_after")
    private Instant sealAllowedAfter;

    @Column(name = "seal_automatically")
    private boolean sealAutomatically;

    @Column(name = "last_seal")
    private int lastSeal;

    @Column(name = "standing_seal")
    private Integer standingSeal;

    @Column(name = "published_seal")
    private Integer publishedSeal;

    private String symbol;

    @Column(name = "seal_revision")
    private long sealRevision;

    protected KnownMeeting() {}

    KnownMeeting(UUID id) {
        this.id = id;
    }

    void tell(MeetingFacts told, String json) {
        facts = json;
        close = told.close();
        sealAllowedAfter = told.sealAllowedAfter();
        sealAutomatically = told.guidanceNote().sealAutomatically();
    }

    public UUID id() {
        return id;
    }

    String facts() {
        return facts;
    }

    public OptionalInt standingSeal() {
        return standingSeal == null ? OptionalInt.empty() : OptionalInt.of(standingSeal);
    }

    public OptionalInt publishedSeal() {
        return publishedSeal == null ? OptionalInt.empty() : OptionalInt.of(publishedSeal);
    }

    /** The seal that stands and waits for its publication. */
    public OptionalInt unpublishedSeal() {
        return standingSeal == null || standingSeal.equals(publishedSeal)
                ? OptionalInt.empty()
                : OptionalInt.of(standingSeal);
    }

    /** The number of the last seal made, whether it stands or was revoked; 0 before the first. */
    public int lastSeal() {
        return lastSeal;
    }

    /** The published document's symbol. */
    public Optional<String> symbol() {
        return Optional.ofNullable(symbol);
    }

    /** Counts seals, revocations and publication: the seal's entity tag. */
    public long sealRevision() {
        return sealRevision;
    }

    /** Gives the next seal its number; from now on nothing changes. */
    public int seal() {
        if (standingSeal != null) {
            throw new IllegalStateException("meeting " + id + " is sealed already by seal " + standingSeal);
        }
        lastSeal++;
        standingSeal = lastSeal;
        sealRevision++;
        return lastSeal;
    }

    public void revokeSeal() {
        if (standingSeal == null || publishedSeal != null) {
            throw new IllegalStateException("meeting " + id + " has no seal that can be revoked");
        }
        standingSeal = null;
        sealRevision++;
    }

    /** What was published stands, whatever became of its seal meanwhile. */
    public void publish(int seal, String documentSymbol) {
        if (publishedSeal != null) {
            throw new IllegalStateException("meeting " + id + " was published already with seal " + publishedSeal);
        }
        standingSeal = seal;
        publishedSeal = seal;
        symbol = documentSymbol;
        sealRevision++;
    }
}
