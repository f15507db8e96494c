package org.opendebate.statements.statement.web;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.opendebate.kit.http.ETags;
import org.opendebate.kit.storage.Sha256;
import org.opendebate.statements.statement.ReadStatements;
import org.opendebate.statements.statement.Statement;

/** The entity tag of a statement, which is also that of everything under its address. */
final class StatementTags {
    private StatementTags() {}

    static EntityTag of(Statement statement) {
        return ETags.of(statement.revision());
    }

    /** Of a page: weak, since it says which statements in which revision, not which bytes. */
    static EntityTag of(List<ReadStatements.Seen> page) {
        String all = page.stream()
                .map(seen -> seen.statement().statement())
                .map(statement -> statement.id() + " " + statement.revision())
                .collect(Collectors.joining("\n"));
        return new EntityTag(Sha256.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, 32), true);
    }

    static String quoted(Statement statement) {
        return "\"" + of(statement).getValue() + "\"";
    }
}
