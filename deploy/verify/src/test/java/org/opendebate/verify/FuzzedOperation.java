package org.opendebate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An operation, as the description of the API tells it.
 *
 * @param document the whole description, into which references lead
 */
record FuzzedOperation(String method, String path, JsonNode node, JsonNode document) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    static List<FuzzedOperation> of(JsonNode document) {
        List<FuzzedOperation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.add(new FuzzedOperation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue(),
                                document))));
        return operations;
    }

    String label() {
        return method + " " + path;
    }

    /** Those that go into {@code path}, {@code query} or {@code header}. */
    List<JsonNode> parameters(String in) {
        List<JsonNode> parameters = new ArrayList<>();
        for (JsonNode parameter : node.path("parameters")) {
            JsonNode told = resolved(document, parameter);
            if (told.path("in").asText().equals(in)) {
                parameters.add(told);
            }
        }
        return parameters;
    }

    /** The schema of the body by its media type; empty where none is taken. */
    Map<String, JsonNode> bodies() {
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        node.path("requestBody")
                .path("content")
                .properties()
                .forEach(form -> bodies.put(form.getKey(), form.getValue().path("schema")));
        return bodies;
    }

    /** What is told of answers of a status; empty where such are not told. */
    Optional<JsonNode> answer(int status) {
        JsonNode told = node.path("responses").path(Integer.toString(status));
        return told.isMissingNode() ? Optional.empty() : Optional.of(resolved(document, told));
    }

    static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
