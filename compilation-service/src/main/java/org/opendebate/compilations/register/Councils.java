package org.opendebate.compilations.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;

/** Who sat in the Council in which year. */
@ApplicationScoped
public class Councils implements PanacheRepositoryBase<Council, Integer> {

    /** Writes what an event says, in the event's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void learn(int year, Set<String> members) {
        Council council = findById(year);
        if (council == null) {
            council = new Council(year);
            council.learn(members);
            persist(council);
        } else {
            council.learn(members);
        }
    }

    /** Throws all away, to be told again in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget() {
        deleteAll();
    }

    /** The codes of that year's members; empty for a year that this service has not heard of. */
    @Transactional
    public Optional<Set<String>> membersOf(int year) {
        return findByIdOptional(year).map(Council::members);
    }
}
