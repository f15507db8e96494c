package org.opendebate.compilations.drafting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.function.IntFunction;
import org.opendebate.kit.trace.Tracing;

/** The row of a meeting's compilation. Every change is made under its lock; see {@link Progress} for the states. */
@Entity
@Table(name = "compilation")
class Compilation {
    private static final String UNSEALED = "unsealed";
    private static final String WAITING = "waiting";
    private static final String DRAFTED = "drafted";
    private static final String PUBLISHED = "published";

    @Id
    private UUID meetingId;

    private int seal;
    private String state;
    private UUID editionId;
    private String symbol;
    private int attempts;
    private Instant nextTryAt;
    private Instant waitingSince;
    private Instant claimedUntil;
    private String failure;
    private String traceParent;
    private boolean anew;
    private Integer furtherSeal;
    private boolean furtherRevoked;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    protected Compilation() {}

    Progress progress() {
        return switch (state) {
            case UNSEALED -> new Progress.Unsealed(seal);
            case WAITING -> new Progress.Waiting(seal, failure);
            case DRAFTED -> new Progress.Drafted(seal, editionId);
            case PUBLISHED -> new Progress.Published(seal, editionId, symbol, furtherRevoked ? null : furtherSeal);
            default -> throw new IllegalStateException("compilation " + meetingId + ": unknown state " + state);
        };
    }

    /**
     * A new seal stands: what was drafted from an older one is void. Publication is for good; of what is sealed after it
     * other documents of the family are made.
     *
     * @param sealedAt on the same clock as {@code now}
     */
    void sealed(int number, Instant sealedAt, Instant now) {
        if (state.equals(PUBLISHED)) {
            further(number, false);
            return;
        }
        if (number < seal) {
            return;
        }
        seal = number;
        become(WAITING, now);
        waitingSince = sealedAt;
    }

    /** Since when somebody waits for a draft: since the seal, or since the former draft became void. */
    Instant waitingSince() {
        return waitingSince;
    }

    /** Whether the seal had a draft before, which became void for another reason than the seal. */
    boolean isAnew() {
        return anew;
    }

    /** What was drafted is made anew from the same seal. */
    void redraft(Instant now) {
        if (state.equals(DRAFTED)) {
            become(WAITING, now);
            anew = true;
        }
    }

    void revoked(int number, Instant now) {
        if (state.equals(PUBLISHED)) {
            further(number, true);
            return;
        }
        if (number < seal) {
            return;
        }
        seal = number;
        become(UNSEALED, now);
    }

    /** False if the draft comes too late: its seal does not stand any more, or another worker was faster. */
    boolean drafted(int number, UUID edition) {
        if (!state.equals(WAITING) || number != seal) {
            return false;
        }
        state = DRAFTED;
        editionId = edition;
        claimedUntil = null;
        failure = null;
        return true;
    }

    /** Whoever tries next waits until {@code nextTry}, given the number of failures, says. */
    void failed(int number, String why, IntFunction<Instant> nextTry) {
        if (state.equals(WAITING) && number == seal) {
            attempts++;
            failure = why;
            claimedUntil = null;
            nextTryAt = nextTry.apply(attempts);
        }
    }

    void published(UUID edition, String underSymbol) {
        if (!state.equals(DRAFTED)) {
            throw new IllegalStateException("compilation " + meetingId + ": only a draft is published, not " + state);
        }
        state = PUBLISHED;
        editionId = edition;
        symbol = underSymbol;
    }

    private void further(int number, boolean revoked) {
        if (number > seal && (furtherSeal == null || number >= furtherSeal)) {
            furtherSeal = number;
            furtherRevoked = revoked;
        }
    }

    private void become(String newState, Instant now) {
        state = newState;
        editionId = null;
        attempts = 0;
        failure = null;
        claimedUntil = null;
        nextTryAt = now;
        waitingSince = now;
        anew = false;
        traceParent = Tracing.currentTraceParent();
    }
}
