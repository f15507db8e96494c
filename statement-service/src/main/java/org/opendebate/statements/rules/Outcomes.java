package org.opendebate.statements.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opendebate.kit.problem.Contact;
import org.opendebate.kit.problem.ProblemType;
import org.opendebate.kit.problem.Refusal;

/** Gathers the outcomes of a check; of a submission, only as far as the first rule that fails, which refuses it. */
final class Outcomes {
    private static final int UNAVAILABLE = 503;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final List<RuleOutcome> rules = new ArrayList<>();
    private final boolean refusing;
    private final Contact contact;
    private final Set<String> stored;
    private final Set<String> waived;

    /** Where every rule that fails refuses. */
    Outcomes(boolean refusing, Contact contact) {
        this(refusing, contact, Set.of(), Set.of());
    }

    /**
     * Where not every rule that fails refuses.
     *
     * @param stored rules that may fail of a statement that is stored as incomplete
     * @param waived rules that the Secretariat waived for the statement; of them, only warnings are left
     */
    Outcomes(boolean refusing, Contact contact, Set<String> stored, Set<String> waived) {
        this.refusing = refusing;
        this.contact = contact;
        this.stored = stored;
        this.waived = waived;
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

    /**
     * What fails a rule: waived, stored as incomplete where the guidance note says so of a {@link Shortcoming}, and else
     * refused.
     */
    void fail(String rule, Failure failure) {
        Optional<Shortcoming> shortcoming = Shortcoming.ofRule(rule);
        if (waived.contains(rule) && shortcoming.filter(Shortcoming::isWaivable).isPresent()) {
            warn(rule, failure.found(), failure.expected(), failure.place(), "Waived by the Secretariat.");
            return;
        }
        boolean storable = shortcoming.filter(Shortcoming::isStorable).isPresent();
        if (refusing && !(storable && stored.contains(rule))) {
            Refusal refusal = Refusal.of(failure.problem(), failure.detail())
                    .rule(rule)
                    .found(failure.found())
                    .expected(failure.expected())
                    .with("place", failure.place())
                    .remedy(failure.remedy())
                    .contact(contact);
            if (failure.problem().status() == UNAVAILABLE) {
                refusal.retryAfter(SOON);
            }
            throw refusal;
        }
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
