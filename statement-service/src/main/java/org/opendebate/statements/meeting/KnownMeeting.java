package org.opendebate.statements.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * The row of one meeting: its facts as last told, and which seal stands.
 *
 * <pre>
 *              seal n               publish n              seal m
 *   Unsealed ---------> Sealed(n) -------------> Published(n) ---> Sealed(m), published(n) --publish m--> Published(m)
 *       ^                  |                        ^  ^                   |
 *       +------ revoke ----+                        |  +------ revoke -----+
 *       +----------- publish n crossed the revocation
 * </pre>
 *
 * A seal that was published stands for good; a further one is for what is published after it.
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

    /** Symbols of the family, parted by line feeds. */
    private String documents;

    @Column(name = "seal_revision")
    private long sealRevision;

    protected KnownMeeting() {}

    KnownMeeting(UUID id) {
        this.id = id;
        this.documents = "";
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

    /** The symbols of all documents of the family that were told. */
    public Set<String> documents() {
        return documents.isEmpty() ? Set.of() : Set.of(documents.split("\n"));
    }

    /** Gives the next seal its number; from now on nothing changes. */
    public int seal() {
        if (unpublishedSeal().isPresent()) {
            throw new IllegalStateException("meeting " + id + " is sealed already by seal " + standingSeal);
        }
        lastSeal++;
        standingSeal = lastSeal;
        sealRevision++;
        return lastSeal;
    }

    /** What stands then is the seal that was published, if any was. */
    public void revokeSeal() {
        if (unpublishedSeal().isEmpty()) {
            throw new IllegalStateException("meeting " + id + " has no seal that can be revoked");
        }
        standingSeal = publishedSeal;
        sealRevision++;
    }

    /** What was published stands, whatever became of its seal meanwhile. */
    public void publish(int seal) {
        if (publishedSeal != null && publishedSeal >= seal) {
            throw new IllegalStateException("meeting " + id + " was published already with seal " + publishedSeal);
        }
        standingSeal = seal;
        publishedSeal = seal;
        sealRevision++;
    }

    /** The first one told is the compilation itself, which the family is called by. */
    public void addDocument(String documentSymbol) {
        if (symbol == null) {
            symbol = documentSymbol;
        }
        documents = documents.isEmpty() ? documentSymbol : documents + "\n" + documentSymbol;
        sealRevision++;
    }
}
