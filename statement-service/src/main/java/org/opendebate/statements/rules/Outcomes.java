package org.opendebate.statements.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opendebate.kit.finding.Place;
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

    /** What fails a rule, and what to do about it, in words that are strings or sentences. */
    record Failure(ProblemType problem, String detail, Object found, Object expected, String place, Object remedy) {
        Failure(ProblemType problem, String detail, Object found, Object expected, Object remedy) {
            this(problem, detail, found, expected, null, remedy);
        }
    }

    void pass(String rule, Object found, Object expected) {
        rules.add(new RuleOutcome(rule, RuleOutcome.Outcome.PASS, stored(found), stored(expected), null, null));
    }

    void note(String rule, Object found, String place) {
        rules.add(new RuleOutcome(rule, RuleOutcome.Outcome.PASS, stored(found), null, place, null));
    }

    void warn(String rule, Object found, Object expected, String place, Object remedy) {
        rules.add(new RuleOutcome(
                rule, RuleOutcome.Outcome.WARN, stored(found), stored(expected), place, stored(remedy)));
    }

    /** In English, as it is signed. */
    private static String stored(Object text) {
        return text == null ? null : text.toString();
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
                    .found(RuleWords.known(rule, failure.found()))
                    .expected(RuleWords.known(rule, failure.expected()))
                    .with("place", Place.of(failure.place()))
                    .remedy(RuleWords.sentence(rule, failure.remedy()))
                    .contact(contact);
            if (failure.problem().status() == UNAVAILABLE) {
                refusal.retryAfter(SOON);
            }
            throw refusal;
        }
        rules.add(new RuleOutcome(
                rule,
                RuleOutcome.Outcome.FAIL,
                stored(failure.found()),
                stored(failure.expected()),
                failure.place(),
                stored(failure.remedy())));
    }

    Judgement judgement() {
        return new Judgement(rules);
    }
}
