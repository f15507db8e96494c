package org.opendebate.compilations.statement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.opendebate.compilations.holding.Holdings;

/** The statements that this service has heard of. */
@ApplicationScoped
public class Statements implements PanacheRepositoryBase<Statement, UUID> {
    private final Holdings holdings;

    Statements(Holdings holdings) {
        this.holdings = holdings;
    }

    /** Writes what an event says, in the event's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void learn(StatementFacts facts) {
        Statement statement = findById(facts.given().statementId());
        if (statement == null) {
            statement = new Statement(facts.given().statementId());
            statement.learn(facts);
            persist(statement);
        } else {
            statement.learn(facts);
        }
    }

    /** What follows from an event, in its transaction: an accepted statement's files are wanted from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(StatementFacts facts) {
        if (facts.accepted()) {
            holdings.want(List.of(facts.given().model(), facts.given().original()));
        }
    }

    /** Throws all away, to be told again in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget() {
        deleteAll();
    }

    /** All of a meeting, in the order of their ids. */
    @Transactional
    public List<StatementFacts> of(UUID meetingId) {
        return list("meetingId = ?1 order by id", meetingId).stream()
                .map(Statement::facts)
                .toList();
    }
}
