package org.opendebate.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.opendebate.api.Operations.Operation;

/**
 * Lays the services' descriptions together. What two of them say must be the same; where it is not, nothing is made.
 */
final class Merge {
    /** What anybody may read, by the gateway's table of routes. */
    private static final String PUBLIC = "/(api/v1/documents|\\.well-known)(/.*)?";

    /** What is public once it is published, and until then for some. */
    private static final String PUBLISHED = "/api/v1/meetings/\\{\\w+}/compilation(/manifest)?";

    private final ObjectNode api;
    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, JsonNode> schemas = new TreeMap<>();
    private final Map<String, String> idsOf = new HashMap<>();
    private final Map<String, String> services = new HashMap<>();

    Merge(ObjectNode api) {
        this.api = api;
        own(paths, api.path("paths"));
        own(schemas, api.path("components").path("schemas"));
        Operations.of(api).forEach(this::named);
    }

    private static void own(Map<String, JsonNode> known, JsonNode own) {
        own.properties().forEach(entry -> known.put(entry.getKey(), entry.getValue()));
    }

    void add(String service, ObjectNode description) {
        description.path("components").path("schemas").properties().forEach(schema -> {
            JsonNode same = schemas.putIfAbsent(schema.getKey(), schema.getValue());
            if (same != null && !same.equals(schema.getValue())) {
                throw new IllegalStateException(service + " has another schema " + schema.getKey()
                        + " than a service before it: give one of them a name of its own with @Schema(name)");
            }
        });
        for (Operation operation : Operations.of(description)) {
            secure(operation);
            path(service, operation);
            if (!operation.path().contains("{service}")) {
                services.put(operation.id(), service);
            }
        }
    }

    /** By the operation's id the one service that answers it. */
    Map<String, String> services() {
        return services;
    }

    private void path(String service, Operation operation) {
        ObjectNode path = (ObjectNode) paths.computeIfAbsent(operation.path(), key -> api.objectNode());
        JsonNode same = path.get(operation.method());
        if (same == null) {
            named(operation);
            path.set(operation.method(), operation.node());
        } else if (!same.equals(operation.node()) || !operation.path().contains("{service}")) {
            throw new IllegalStateException(service + " has " + operation.label() + " too, as a service before it");
        }
    }

    private void named(Operation operation) {
        String id = operation.id();
        if (id.isEmpty()) {
            throw new IllegalStateException(operation.label() + " has no operationId");
        }
        if (operation.node().path("tags").size() != 1) {
            throw new IllegalStateException(operation.label() + " has not one tag");
        }
        String other = idsOf.putIfAbsent(id, operation.label());
        if (other != null) {
            throw new IllegalStateException(operation.label() + " has the operationId of " + other);
        }
    }

    /** The roles that may come with a token; none of them where the service decides by more than the role. */
    private void secure(Operation operation) {
        ArrayNode security = api.arrayNode();
        if (!operation.path().matches(PUBLIC)) {
            if (operation.isRead() && operation.path().matches(PUBLISHED)) {
                security.addObject();
            }
            JsonNode roles = operation.node().path("security").path(0).path("SecurityScheme");
            security.addObject().set("token", roles.isArray() ? roles : api.arrayNode());
        }
        operation.node().set("security", security);
    }

    void end() {
        ObjectNode all = api.putObject("paths");
        paths.forEach(all::set);
        ObjectNode known = ((ObjectNode) api.path("components")).putObject("schemas");
        schemas.forEach(known::set);
        for (Operation operation : Operations.of(api)) {
            String tag = operation.node().path("tags").path(0).asText();
            if (api.path("tags").findValuesAsText("name").stream().noneMatch(tag::equals)) {
                throw new IllegalStateException(operation.label() + " has the tag " + tag + ", which is not described");
            }
        }
    }
}
