package org.opendebate.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The operations of a description. */
final class Operations {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private Operations() {}

    /** @param method in small letters */
    record Operation(String path, String method, ObjectNode node) {
        String id() {
            return node.path("operationId").asText();
        }

        /** What it is called in a message, such as {@code GET /api/v1/meetings}. */
        String label() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }

        boolean isRead() {
            return method.equals("get");
        }

        boolean needsToken() {
            JsonNode security = node.path("security");
            return !security.isEmpty() && !security.path(0).isEmpty();
        }

        boolean takes(String parameter) {
            for (JsonNode one : node.path("parameters")) {
                if (one.path("name").asText().equals(parameter)) {
                    return true;
                }
            }
            return false;
        }
    }

    static List<Operation> of(JsonNode api) {
        List<Operation> all = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        all.add(new Operation(path.getKey(), method.getKey(), (ObjectNode) method.getValue()));
                    }
                }));
        return all;
    }
}
