package org.opendebate.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import org.opendebate.api.Operations.Operation;

/** Says of each parameter what it is: a name means the same wherever it stands, or is described for its operation. */
final class Parameters {
    private final ObjectNode api;
    private final ObjectNode described;

    /** @param described by the parameter's name, or by the operation's id, a dot and that name */
    Parameters(ObjectNode api, ObjectNode described) {
        this.api = api;
        this.described = described;
    }

    void describe() {
        Set<String> missing = new TreeSet<>();
        Set<String> unused = new TreeSet<>();
        described.fieldNames().forEachRemaining(unused::add);
        for (Operation operation : Operations.of(api)) {
            for (JsonNode node : operation.node().path("parameters")) {
                ObjectNode parameter = (ObjectNode) node;
                String name = parameter.path("name").asText();
                String own = operation.id() + "." + name;
                String key = described.has(own) ? own : name;
                JsonNode text = described.path(key);
                unused.remove(key);
                if (text.isMissingNode()) {
                    missing.add(own);
                }
                parameter.put("description", text.asText());
                if (!parameter.has("schema")) {
                    parameter.putObject("schema").put("type", "string");
                }
                if (name.equals("Idempotency-Key")) {
                    ((ObjectNode) parameter.path("schema")).put("minLength", 1).put("maxLength", 255);
                }
            }
        }
        if (!missing.isEmpty() || !unused.isEmpty()) {
            throw new IllegalStateException("api/description.yaml does not describe the parameters " + missing
                    + ", and describes " + unused + ", which are none");
        }
    }
}
