package org.opendebate.compilations.seal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.compilations.holding.Holdings;

/** The seals that this service has heard of. */
@ApplicationScoped
public class Seals implements PanacheRepositoryBase<Seal, SealId> {
    private final Event<SealFacts> learned;
    private final Holdings holdings;

    Seals(Event<SealFacts> learned, Holdings holdings) {
        this.learned = learned;
        this.holdings = holdings;
    }

    /** Writes what an event says, in the event's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void learn(SealFacts facts) {
        Seal seal = findById(new SealId(facts.meetingId(), facts.number()));
        if (seal == null) {
            persist(new Seal(facts));
        } else if (facts.revoked()) {
            seal.revoke();
        }
    }

    /**
     * What follows from an event, in its transaction: the accepted statements' files are wanted from now on, and whoever
     * observes {@link SealFacts} follows in the same transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(SealFacts facts) {
        if (!facts.revoked()) {
            holdings.want(
                    facts.accepted().stream().flatMap(SealedStatement::sources).toList());
        }
        learned.fire(facts);
    }

    /** Throws all away, to be told again in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget() {
        deleteAll();
    }

    @Transactional
    public Optional<SealFacts> facts(UUID meetingId, int number) {
        return findByIdOptional(new SealId(meetingId, number)).map(Seal::facts);
    }
}
