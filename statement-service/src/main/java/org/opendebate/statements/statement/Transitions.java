package org.opendebate.statements.statement;

import java.util.List;
import org.opendebate.kit.problem.OneOf;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.statements.Problems;

/** The refusal of a transition that does not exist on the statement's state. */
final class Transitions {
    private Transitions() {}

    static Refusal illegal(String transition, Statement statement, String... allowedFrom) {
        return Refusal.of(
                        Problems.NOT_IN_THIS_STATE,
                        Sentence.of("In its state {state} the statement does not have this step: {step}.")
                                .with("state", statement.state().wire())
                                .with("step", transition))
                .rule(transition)
                .found(statement.state().wire())
                .expected(new OneOf(List.of(allowedFrom)))
                .with("allowedFrom", List.of(allowedFrom))
                .remedy("GET the statement and look at its state.");
    }
}
