package org.opendebate.statements.review.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.opendebate.statements.review.Comment;
import org.opendebate.statements.review.Comments;

@ApplicationScoped
class CommentRepository implements Comments {
    private final EntityManager entities;

    CommentRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Comment comment) {
        entities.persist(comment);
    }

    @Override
    public List<Comment> of(UUID statementId, UUID after, int limit) {
        var query = entities.createQuery(
                        "select c from Comment c where c.statementId = :statement"
                                + (after == null ? "" : " and c.id > :after")
                                + " order by c.id",
                        Comment.class)
                .setParameter("statement", statementId)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }
}
