package org.opendebate.statements.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All rules with their outcomes, in the order in which they were applied. */
public record Judgement(List<RuleOutcome> rules) {
    public Judgement {
        rules = List.copyOf(rules);
    }

    /** The rules that fail, of a statement that is stored all the same. */
    public List<String> lacks() {
        return rules.stream()
                .filter(rule -> rule.outcome() == RuleOutcome.Outcome.FAIL)
                .map(RuleOutcome::rule)
                .toList();
    }

    /**
     * The parts of which another file is wanted, of a statement that is stored all the same.
     *
     * @param waived rules that need not hold
     */
    public Set<Shortcoming.Part> wanted(Set<String> waived) {
        return lacks().stream()
                .filter(rule -> !waived.contains(rule))
                .flatMap(rule -> Shortcoming.ofRule(rule).stream())
                .map(Shortcoming::part)
                .collect(Collectors.toSet());
    }

    /** The worst outcome. */
    public RuleOutcome.Outcome verdict() {
        return rules.stream()
                .map(RuleOutcome::outcome)
                .max(Comparator.naturalOrder())
                .orElse(RuleOutcome.Outcome.PASS);
    }
}
