package org.opendebate.compilations.statement;

import java.util.Set;
import java.util.UUID;
import org.opendebate.compilations.seal.SealedStatement;

/**
 * What statement-service last told of a statement.
 *
 * @param state {@code incomplete}, {@code awaiting}, {@code submitted}, {@code accepted}, {@code returned} or
 *     {@code withdrawn}
 * @param given as a seal would list it now; without a model where the original could not be read; in a row from before drafts, without a speaker and what follows from it
 */
public record StatementFacts(UUID meetingId, String state, SealedStatement given) {
    private static final Set<String> DECIDED = Set.of("accepted", "returned", "withdrawn");

    public boolean accepted() {
        return given.accepted();
    }

    /** Whether somebody still has to decide on it. */
    public boolean undecided() {
        return !DECIDED.contains(state);
    }

    /** Whether all is known that an annex is made from. */
    public boolean known() {
        return given.speakerName() != null;
    }
}
