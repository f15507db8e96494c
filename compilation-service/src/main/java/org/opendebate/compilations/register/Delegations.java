package org.opendebate.compilations.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The delegations that this service has heard of. */
@ApplicationScoped
public class Delegations implements PanacheRepositoryBase<Delegation, String> {

    /** Writes what an event says, in the event's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void learn(String code, String kind, List<NameOnRecord> names) {
        Delegation delegation = findById(code);
        if (delegation == null) {
            delegation = new Delegation(code);
            delegation.learn(kind, names);
            persist(delegation);
        } else {
            delegation.learn(kind, names);
        }
    }

    /** Empty for a delegation that is not known, or has no name in the language. */
    @Transactional
    public Optional<DelegationName> nameOn(String code, LocalDate day, String language) {
        return findByIdOptional(code).flatMap(delegation -> delegation.nameOn(day, language));
    }
}
