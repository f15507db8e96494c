package org.opendebate.statements.statement.web;

import jakarta.ws.rs.core.EntityTag;
import org.opendebate.kit.http.ETags;
import org.opendebate.statements.statement.Statement;

/** The entity tag of a statement, which is also that of everything under its address. */
final class StatementTags {
    private StatementTags() {}

    static EntityTag of(Statement statement) {
        return ETags.of(statement.revision());
    }

    static String quoted(Statement statement) {
        return "\"" + of(statement).getValue() + "\"";
    }
}
