package org.opendebate.compilations.statement;

import java.util.UUID;
import org.opendebate.compilations.holding.SourceObject;

/**
 * What statement-service last told of a statement.
 *
 * @param state {@code incomplete}, {@code awaiting}, {@code submitted}, {@code accepted}, {@code returned} or {@code withdrawn}
 * @param delegation null for a briefing
 * @param briefer null for all others
 * @param model null where the original could not be read, of which none is accepted
 */
public record StatementFacts(
        UUID id,
        UUID meetingId,
        int version,
        String state,
        String kind,
        String delegation,
        String briefer,
        String language,
        SourceObject original,
        SourceObject model) {

    boolean accepted() {
        return state.equals("accepted");
    }
}
