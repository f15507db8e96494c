package org.opendebate.statements.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.opendebate.kit.finding.Place;
import org.opendebate.kit.problem.Interpreter;

/** The outcomes of rules as they are stored, which is how they were signed: in English. */
public final class StoredRules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> WORDS = List.of("found", "expected", "remedy");
    private static final String PLACE = "place";

    private StoredRules() {}

    /**
     * The same in the language of a caller.
     *
     * @param rules a JSON array; null for none
     */
    public static String in(Interpreter language, String rules) {
        if (rules == null || language.language().equals(Interpreter.ENGLISH)) {
            return rules;
        }
        try {
            JsonNode read = JSON.readTree(rules);
            for (JsonNode outcome : read) {
                say((ObjectNode) outcome, language);
            }
            return JSON.writeValueAsString(read);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored outcomes of rules cannot be read", e);
        }
    }

    private static void say(ObjectNode outcome, Interpreter language) {
        String rule = outcome.path("rule").asText();
        for (String name : WORDS) {
            if (outcome.path(name).isTextual()) {
                outcome.put(name, RuleWords.said(rule, outcome.path(name).asText(), language));
            }
        }
        if (outcome.path(PLACE).isTextual()) {
            outcome.put(PLACE, Place.said(outcome.path(PLACE).asText(), language));
        }
    }
}
