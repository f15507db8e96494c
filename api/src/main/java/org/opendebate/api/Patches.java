package org.opendebate.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A merge patch (RFC 7396) has the members of what it changes, but need have none of them, and may set any to null. */
final class Patches {
    private static final String PREFIX = "#/components/schemas/";

    private final ObjectNode schemas;
    private final ObjectNode api;
    private final Map<String, String> made = new LinkedHashMap<>();

    Patches(ObjectNode api) {
        this.api = api;
        this.schemas = (ObjectNode) api.path("components").path("schemas");
    }

    void describe() {
        Operations.of(api).stream()
                .filter(operation -> operation.method().equals("patch"))
                .forEach(operation -> operation
                        .node()
                        .path("requestBody")
                        .path("content")
                        .forEach(content -> {
                            ObjectNode schema = (ObjectNode) content.path("schema");
                            schema.put(
                                    "$ref", PREFIX + patch(schema.path("$ref").asText()));
                        }));
    }

    private String patch(String reference) {
        String name = reference.substring(PREFIX.length());
        if (made.containsKey(name)) {
            return made.get(name);
        }
        String patch = name.replaceFirst("Request$", "") + "Patch";
        made.put(name, patch);
        ObjectNode schema = schemas.path(name).deepCopy();
        schemas.set(patch, schema);
        schema.remove("required");
        ObjectNode members = schema.objectNode();
        schema.path("properties")
                .properties()
                .forEach(member -> members.set(member.getKey(), removable(member.getValue())));
        schema.set("properties", members);
        return patch;
    }

    private JsonNode removable(JsonNode member) {
        ObjectNode either = api.objectNode();
        JsonNode whole = member;
        String reference = member.path("$ref").asText();
        if (!reference.isEmpty()
                && schemas.path(reference.substring(PREFIX.length())).has("properties")) {
            whole = api.objectNode().put("$ref", PREFIX + patch(reference));
        }
        either.putArray("anyOf").add(whole).add(api.objectNode().put("type", "null"));
        return either;
    }
}
