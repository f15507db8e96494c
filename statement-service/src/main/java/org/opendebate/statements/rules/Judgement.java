package org.opendebate.statements.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                .flatMap(shortcoming -> shortcoming.part().stream())
                .collect(Collectors.toSet());
    }

    /**
     * The same once the scanner has answered.
     *
     * @param answer in place of the rule that says that it had not
     */
    public Judgement scanned(List<RuleOutcome> answer) {
        return new Judgement(Stream.concat(
                        rules.stream().filter(rule -> !rule.rule().equals(Shortcoming.SCAN.rule())), answer.stream())
                .toList());
    }

    /** The worst outcome. */
    public RuleOutcome.Outcome verdict() {
        return rules.stream()
                .map(RuleOutcome::outcome)
                .max(Comparator.naturalOrder())
                .orElse(RuleOutcome.Outcome.PASS);
    }
}
