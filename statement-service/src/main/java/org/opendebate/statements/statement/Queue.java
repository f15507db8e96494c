package org.opendebate.statements.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The statements of a meeting as they wait for review, and who looks after them. */
public interface Queue {
    /** As an assignee to look for: nobody. */
    String NOBODY = "none";

    /** What a list is narrowed to; null means any. */
    record Filter(
            String state,
            String delegation,
            String kind,
            String language,
            String verdict,
            String scan,
            String assignee) {}

    /**
     * What a list shows.
     *
     * @param after the id of the last statement shown; null for the beginning
     */
    record Query(UUID meetingId, Statements.Sight sight, Filter filter, UUID after, int limit) {}

    /**
     * A statement in the queue.
     *
     * @param version the one that the caller may see
     * @param assignment null where nobody ever was assigned
     */
    record Entry(Statement statement, StatementVersion version, Assignment assignment) {}

    /** In the order of their ids, which is that of their time. */
    List<Entry> list(Query query);

    /** How many statements there are in each state; whatever state the filter asks for. States without any are left out. */
    Map<String, Long> counts(UUID meetingId, Filter filter);

    Optional<Assignment> assignment(UUID statementId);

    void add(Assignment assignment);

    /** Writes what was changed, so that the revision is the new one. */
    void flush();
}
