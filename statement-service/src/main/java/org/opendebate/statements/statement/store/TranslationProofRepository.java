package org.opendebate.statements.statement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.statements.statement.Translation;
import org.opendebate.statements.statement.TranslationProof;
import org.opendebate.statements.statement.TranslationProofs;

@ApplicationScoped
class TranslationProofRepository implements TranslationProofs {
    private final EntityManager entities;

    TranslationProofRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(TranslationProof proof) {
        entities.persist(proof);
    }

    @Override
    public Optional<TranslationProof> of(UUID statementId, Translation translation) {
        return entities.createQuery(
                        "select p from TranslationProof p where p.statementId = :statement and p.language = :language"
                                + " and p.sha256 = :sha256 order by p.id desc",
                        TranslationProof.class)
                .setParameter("statement", statementId)
                .setParameter("language", translation.language())
                .setParameter("sha256", translation.originalSha256())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
