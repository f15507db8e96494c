package org.opendebate.compilations.edition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The renderings. */
@ApplicationScoped
public class Editions implements PanacheRepositoryBase<Edition, UUID> {

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(EditionFacts facts) {
        persistAndFlush(new Edition(facts));
    }

    /** Forgets a draft that no longer stands. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void drop(UUID id) {
        deleteById(id);
    }

    @Transactional
    public Optional<EditionFacts> facts(UUID id) {
        return findByIdOptional(id).map(Edition::facts);
    }
}
