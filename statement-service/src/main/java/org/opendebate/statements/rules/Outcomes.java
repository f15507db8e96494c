package org.opendebate.statements.rules;

import java.util.ArrayList;
import java.util.List;
import org.opendebate.kit.problem.Contact;
import org.opendebate.kit.problem.ProblemType;
import org.opendebate.kit.problem.Refusal;

/** Gathers the outcomes of a check; of a submission, only as far as the first rule that fails, which refuses it. */
final class Outcomes {
    private final List<RuleOutcome> rules = new ArrayList<>();
    private final boolean refusing;
    private final Contact contact;

    Outcomes(boolean refusing, Contact contact) {
        this.refusing = refusing;
        this.contact = contact;
    }

    /** What fails a rule, and what to do about it. */
    record Failure(ProblemType problem, String detail, String found, String expected, String place, String remedy) {
        Failure(ProblemType problem, String detail, String found, String expected, String remedy) {
            this(problem, detail, found, expected, null, remedy);
        }
    }

    void pass(String rule, String found, String expected) {
        rules.add(new RuleOutcome(rule, RuleOutcome.Outcome.PASS, found, expected, null, null));
    }

    void note(String rule, String found, String place) {
        rules.add(new RuleOutcome(rule, RuleOutcome.Outcome.PASS, found, null, place, null));
    }

    void warn(String rule, String found, String expected, String place, String remedy) {
        rules.add(new RuleOutcome(rule, RuleOutcome.Outcome.WARN, found, expected, place, remedy));
    }

    void fail(String rule, Failure failure) {
        if (refusing) {
            throw Refusal.of(failure.problem(), failure.detail())
                    .rule(rule)
                    .found(failure.found())
                    .expected(failure.expected())
                    .with("place", failure.place())
                    .remedy(failure.remedy())
                    .contact(contact);
        }
        lack(rule, failure);
    }

    /** What fails a rule, but leaves a statement that is stored as incomplete. */
    void lack(String rule, Failure failure) {
        rules.add(new RuleOutcome(
                rule,
                RuleOutcome.Outcome.FAIL,
                failure.found(),
                failure.expected(),
                failure.place(),
                failure.remedy()));
    }

    Judgement judgement() {
        return new Judgement(rules);
    }
}
