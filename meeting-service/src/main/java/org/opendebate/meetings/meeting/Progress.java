package org.opendebate.meetings.meeting;

import java.util.Objects;
import java.util.Optional;

/**
 * What was heard of a meeting's seal and of its compilation. Each of the two topics comes in order, but one may be far
 * behind the other; so the last word of each is kept, and the stage follows from both, whichever came first.
 *
 * @param seal the number of the seal last heard of; 0 for none
 * @param sealStands whether that seal stands; false when it was revoked
 * @param drafted the number of the seal that the last draft was made of; 0 for none
 * @param symbol of the compilation; empty before its publication, after which nothing here goes back
 */
public record Progress(int seal, boolean sealStands, int drafted, Optional<String> symbol) {
    public static final Progress NONE = new Progress(0, false, 0, Optional.empty());

    /** How far a closed meeting has come. */
    enum Stage {
        CLOSED,
        SEALED,
        COMPILED,
        PUBLISHED
    }

    public Progress {
        Objects.requireNonNull(symbol, "symbol of a compilation");
        if (seal < 0 || drafted < 0 || (seal == 0 && sealStands)) {
            throw new IllegalArgumentException("seals of a meeting are numbered from 1");
        }
    }

    /** The seal of this number now stands, perhaps again. */
    public Progress sealed(int number) {
        return new Progress(number, true, drafted, symbol);
    }

    public Progress revoked(int number) {
        return new Progress(number, false, drafted, symbol);
    }

    /** A draft was made of this seal, of which perhaps nothing was heard yet. */
    public Progress drafted(int number) {
        return new Progress(seal, sealStands, number, symbol);
    }

    /** The symbol that came first stays. */
    public Progress published(String newSymbol) {
        return symbol.isPresent() ? this : new Progress(seal, sealStands, drafted, Optional.of(newSymbol));
    }

    Stage stage() {
        if (symbol.isPresent()) {
            return Stage.PUBLISHED;
        }
        // a draft of a seal that was not heard of yet tells of that seal, too
        if (drafted > seal || (sealStands && drafted == seal)) {
            return Stage.COMPILED;
        }
        return sealStands ? Stage.SEALED : Stage.CLOSED;
    }
}
