package org.opendebate.compilations.seal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A sealed list.
 *
 * @param number counts the meeting's seals from 1
 * @param statements every statement that was ever receipted, in the seal's order
 */
public record SealFacts(
        UUID meetingId, int number, boolean revoked, Instant sealedAt, List<SealedStatement> statements) {

    public SealFacts {
        statements = List.copyOf(statements);
    }

    /** What becomes an annex. */
    public List<SealedStatement> accepted() {
        return statements.stream().filter(SealedStatement::accepted).toList();
    }
}
