package org.opendebate.statements.review;

import java.util.List;
import java.util.UUID;

/** All comments. */
public interface Comments {
    void add(Comment comment);

    /**
     * In the order in which they were written.
     *
     * @param after the id of the last comment shown; null for the beginning
     */
    List<Comment> of(UUID statementId, UUID after, int limit);
}
