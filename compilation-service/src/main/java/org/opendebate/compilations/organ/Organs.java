package org.opendebate.compilations.organ;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The organs that this service has heard of, and the Security Council. */
@ApplicationScoped
public class Organs implements PanacheRepositoryBase<Organ, String> {

    /** Writes what an event says, in the event's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void learn(OrganFacts facts) {
        Organ organ = findById(facts.code());
        if (organ == null) {
            organ = new Organ(facts.code());
            organ.learn(facts);
            persist(organ);
        } else {
            organ.learn(facts);
        }
    }

    /** Throws all away, to be told again in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget() {
        deleteAll();
    }

    /** Empty for an organ that nobody has told of yet. */
    @Transactional
    public Optional<OrganFacts> facts(String code) {
        return findByIdOptional(code)
                .map(Organ::facts)
                .or(() -> Optional.of(OrganFacts.SECURITY_COUNCIL)
                        .filter(council -> council.code().equals(code)));
    }
}
