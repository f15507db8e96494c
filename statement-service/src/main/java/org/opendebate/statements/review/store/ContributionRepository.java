package org.opendebate.statements.review.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.opendebate.statements.review.SubmissionOverview;

@ApplicationScoped
class ContributionRepository implements SubmissionOverview.Contributions {
    private final EntityManager entities;

    ContributionRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<SubmissionOverview.Standing> of(UUID meetingId) {
        return entities.createQuery(
                        "select new org.opendebate.statements.review.SubmissionOverview$Standing(s, v.scan)"
                                + " from Statement s join StatementVersion v on v.key.statementId = s.id"
                                + " and v.key.number = s.currentVersion"
                                + " where s.meetingId = :meeting and s.delegation is not null order by s.id",
                        SubmissionOverview.Standing.class)
                .setParameter("meeting", meetingId)
                .getResultList();
    }
}
