package org.opendebate.statements.version;

import java.util.List;
import java.util.UUID;
import org.opendebate.statements.statement.StatementVersion;

/** All versions of statements. */
public interface Versions {
    /** In the order of their numbers, from the one after {@code after}; 0 for the first. */
    List<StatementVersion> of(UUID statementId, int after, int limit);
}
