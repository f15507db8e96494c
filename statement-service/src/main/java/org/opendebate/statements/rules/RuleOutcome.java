package org.opendebate.statements.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.opendebate.kit.finding.Place;
import org.opendebate.kit.problem.Interpreter;

/**
 * What one rule made of a submission.
 *
 * @param rule stable id
 * @param found what was found, in words
 * @param expected what the rule asks for; null where that is plain
 * @param place where in the file; null for the whole
 * @param remedy what to do; null if nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleOutcome(String rule, Outcome outcome, String found, String expected, String place, String remedy) {

    /** The same in the language of a caller. */
    public RuleOutcome in(Interpreter language) {
        return new RuleOutcome(
                rule,
                outcome,
                RuleWords.said(rule, found, language),
                RuleWords.said(rule, expected, language),
                Place.said(place, language),
                RuleWords.said(rule, remedy, language));
    }

    /** From good to bad. */
    public enum Outcome {
        PASS,
        /** Taken, and shown to the officer who decides. */
        WARN,
        /** Not taken; or stored as incomplete, where the guidance note says so. */
        FAIL;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
