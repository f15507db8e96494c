package org.opendebate.statements.rules;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.opendebate.kit.problem.Refusal;

/** Counts the rules that files and metadata do not meet, in checks and in what is submitted. */
@ApplicationScoped
class RuleMetrics {
    /** What was asked for. */
    enum Asked {
        CHECK,
        SUBMISSION
    }

    private final MeterRegistry meters;

    RuleMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Those that a guidance note may let pass, at zero: so that the name is there before anything fails. */
    void start(@Observes StartupEvent started) {
        for (Shortcoming shortcoming : Shortcoming.values()) {
            for (Asked asked : Asked.values()) {
                counter(asked, shortcoming.rule(), RuleOutcome.Outcome.WARN);
                counter(asked, shortcoming.rule(), RuleOutcome.Outcome.FAIL);
            }
        }
    }

    void judged(Asked asked, Judgement judgement) {
        judgement.rules().stream()
                .filter(rule -> rule.outcome() != RuleOutcome.Outcome.PASS)
                .forEach(rule -> counter(asked, rule.rule(), rule.outcome()).increment());
    }

    /** A submission that ended at its first rule that fails. */
    void refused(Refusal refusal) {
        if (refusal.members().get("rule") instanceof String rule) {
            counter(Asked.SUBMISSION, rule, RuleOutcome.Outcome.FAIL).increment();
        }
    }

    private Counter counter(Asked asked, String rule, RuleOutcome.Outcome outcome) {
        return Counter.builder("opendebate.rules.unmet")
                .description("Rules that were not met: warned of, or failed")
                .tags(
                        "rule",
                        rule,
                        "outcome",
                        outcome.wire(),
                        "asked",
                        asked.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }
}
