package org.opendebate.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Writes patterns as JSON Schema has them, which are those of ECMA 262: the services' are Java's, which has names for classes
 * of characters that are none there, and is asked whether a pattern is the whole of a text.
 */
final class Patterns {
    private static final Map<String, String> KNOWN = Map.of("\\P{Cntrl}*", "^[^\\x00-\\x1f\\x7f]*$");

    private Patterns() {}

    static void translate(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("pattern").isTextual()) {
            String java = object.path("pattern").asText();
            String known = KNOWN.getOrDefault(java, java);
            if (known.matches("(?s).*\\\\[pP]\\{.*")) {
                throw new IllegalStateException(
                        "the pattern " + java + " is Java's; write it for ECMA 262, or into Patterns");
            }
            object.put("pattern", known);
        }
        node.forEach(Patterns::translate);
    }
}
