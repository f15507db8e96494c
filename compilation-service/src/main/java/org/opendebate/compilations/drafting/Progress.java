package org.opendebate.compilations.drafting;

import java.util.UUID;

/**
 * How far a meeting's compilation is.
 *
 * <pre>
 *                 sealed(n)            drafted             published
 *   Unsealed ---------------> Waiting ---------> Drafted -----------> Published
 *      ^                      |  ^  ^               |  |                (for good)
 *      +------ revoked -------+  |  +--- sealed(n) -+  |
 *      +---------------------------- revoked ----------+
 * </pre>
 */
public sealed interface Progress {

    /** No seal stands. @param lastSeal the number of the last one that was revoked; 0 if none ever was */
    record Unsealed(int lastSeal) implements Progress {}

    /** Sealed, and something is missing or still to be done. @param failure why rendering failed; null if it did not */
    record Waiting(int seal, String failure) implements Progress {}

    record Drafted(int seal, UUID edition) implements Progress {}

    /**
     * @param seal that it was published of
     * @param furtherSeal the seal that stands now and came after the publication; null for none
     */
    record Published(int seal, UUID edition, String symbol, Integer furtherSeal) implements Progress {

        /** The seal that stands. */
        public int standing() {
            return furtherSeal == null ? seal : furtherSeal;
        }
    }
}
