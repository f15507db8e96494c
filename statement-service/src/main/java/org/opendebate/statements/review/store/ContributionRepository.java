package org.opendebate.statements.review.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.opendebate.statements.review.SubmissionOverview;
import org.opendebate.statements.statement.Statement;

@ApplicationScoped
class ContributionRepository implements SubmissionOverview.Contributions {
    private final EntityManager entities;

    ContributionRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Statement> of(UUID meetingId) {
        return entities.createQuery(
                        "select s from Statement s where s.meetingId = :meeting and s.delegation is not null"
                                + " order by s.id",
                        Statement.class)
                .setParameter("meeting", meetingId)
                .getResultList();
    }
}
