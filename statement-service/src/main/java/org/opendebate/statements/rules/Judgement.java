package org.opendebate.statements.rules;

import java.util.Comparator;
import java.util.List;

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

    /** The worst outcome. */
    public RuleOutcome.Outcome verdict() {
        return rules.stream()
                .map(RuleOutcome::outcome)
                .max(Comparator.naturalOrder())
                .orElse(RuleOutcome.Outcome.PASS);
    }
}
