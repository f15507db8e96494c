package org.opendebate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Holds an answer against what the description tells of it: its status, its form, and its schema. */
final class AnswerRules {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    AnswerRules(JsonNode document) {
        this.document = document;
    }

    /** What is wrong with an answer; {@code type} null where none is told. */
    Optional<String> broken(FuzzedOperation operation, int status, String type, String body) {
        if (status >= 500 && !isToComeAgain(status, body)) {
            return Optional.of("failed with " + status);
        }
        Optional<JsonNode> told = operation.answer(status);
        if (told.isEmpty()) {
            return Optional.of("answered " + status + ", which is not described");
        }
        JsonNode content = told.get().path("content");
        if (content.isEmpty()) {
            return body.isEmpty() ? Optional.empty() : Optional.of("answered " + status + " with a body");
        }
        String form = type == null ? "" : type.split(";")[0].strip().toLowerCase(Locale.ROOT);
        if (!content.has(form)) {
            return Optional.of("answered " + status + " as '" + form + "', which is not described");
        }
        return form.endsWith("json") ? unlike(operation, status, form, body) : Optional.empty();
    }

    /** A service has not heard of a meeting that the other one has just taken: for who asks within a moment, and no failure. */
    private static boolean isToComeAgain(int status, String body) {
        return status == 503 && body.contains("/problems/meeting-not-yet-known");
    }

    private Optional<String> unlike(FuzzedOperation operation, int status, String form, String body) {
        JsonNode told = operation.answer(status).orElseThrow().path("content").path(form);
        List<Error> errors = schema(told.path("schema")).validate(body, InputFormat.JSON);
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of("answered " + status + " unlike its schema: " + errors.getFirst());
    }

    /** Of a schema whose references lead into the description. */
    Schema schema(JsonNode told) {
        return schemas.computeIfAbsent(told.toString(), key -> {
            ObjectNode whole = told.isObject() ? (ObjectNode) told.deepCopy() : JSON.createObjectNode();
            whole.set("components", document.path("components"));
            return registry.getSchema(whole.toString(), InputFormat.JSON);
        });
    }
}
