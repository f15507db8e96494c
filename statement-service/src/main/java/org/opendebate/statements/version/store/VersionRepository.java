package org.opendebate.statements.version.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.opendebate.statements.statement.StatementVersion;
import org.opendebate.statements.version.Versions;

@ApplicationScoped
class VersionRepository implements Versions {
    private final EntityManager entities;

    VersionRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<StatementVersion> of(UUID statementId, int after, int limit) {
        return entities.createQuery(
                        "select v from StatementVersion v where v.key.statementId = :statement and v.key.number > :after"
                                + " order by v.key.number",
                        StatementVersion.class)
                .setParameter("statement", statementId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }
}
