package org.opendebate.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.opendebate.local.client.Api;

/** What the compilation says became of each statement of the seal. */
final class Manifest {

    private final Map<String, JsonNode> byStatement = new LinkedHashMap<>();
    private final JsonNode outputs;

    private Manifest(JsonNode outputs) {
        this.outputs = outputs;
    }

    /**
     * @param json as GET /meetings/{id}/compilation/manifest answers
     */
    static Manifest of(JsonNode json) {
        Manifest manifest = new Manifest(json.path("manifest").path("outputs"));
        for (JsonNode statement : json.path("manifest").path("statements")) {
            manifest.byStatement.put(statement.path("statementId").asText(), statement);
        }
        return manifest;
    }

    Set<String> statements() {
        return byStatement.keySet();
    }

    boolean lists(String statement) {
        return byStatement.containsKey(statement);
    }

    OptionalInt annex(String statement) {
        JsonNode annex =
                byStatement.getOrDefault(statement, Api.JSON.missingNode()).path("annex");
        return annex.isInt() ? OptionalInt.of(annex.asInt()) : OptionalInt.empty();
    }

    /** Why it is no annex, as the seal says. */
    String reason(String statement) {
        return byStatement.get(statement).path("reason").asText("");
    }

    /** Of the translation beside a statement; empty where there is none. */
    String translationSha256(String statement, String language) {
        for (JsonNode translation : byStatement.get(statement).path("translations")) {
            if (translation.path("language").asText().equals(language)) {
                return translation.path("model").path("sha256").asText();
            }
        }
        return "";
    }

    String originalSha256(String statement) {
        return byStatement.get(statement).path("original").path("sha256").asText();
    }

    /**
     * Of a published form.
     *
     * @param form as {@code ?format=} takes it
     */
    String outputSha256(String form) {
        return outputs.path(form).path("sha256").asText();
    }
}
