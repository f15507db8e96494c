package org.opendebate.compilations.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /** Throws all away, to be told again in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget() {
        deleteAll();
    }

    /**
     * What delegations are called on a day, by their codes; one that is not known, or has no name in English, is left
     * out.
     */
    @Transactional
    public Map<String, DelegationName> namesOn(Collection<String> codes, LocalDate day) {
        // in order: where the rows of one delegation do not follow each other, Hibernate keeps its first names alone
        return find(
                        "select d from Delegation d left join fetch d.names where d.code in ?1 order by d.code",
                        List.copyOf(codes))
                .stream()
                .flatMap(delegation -> delegation.nameOn(day).stream())
                .collect(Collectors.toMap(DelegationName::code, Function.identity()));
    }
}
