package org.opendebate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.opendebate.verify.ManifestRules.Finding;
import org.opendebate.verify.ManifestRules.Rule;

/** Kubernetes objects that are checked together, and what was found wrong with them. */
final class CheckedObjects {
    private final List<JsonNode> objects;
    private final List<Finding> findings = new ArrayList<>();

    CheckedObjects(List<JsonNode> objects) {
        this.objects = objects;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    Stream<JsonNode> all() {
        return objects.stream();
    }

    Stream<JsonNode> of(String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    boolean named(String kind, String name) {
        return of(kind).anyMatch(each -> nameOf(each).equals(name));
    }

    void expect(Rule rule, JsonNode object, boolean kept, String otherwise) {
        if (!kept) {
            report(rule, object.path("kind").asText() + " " + nameOf(object), otherwise);
        }
    }

    void report(Rule rule, String object, String what) {
        findings.add(new Finding(rule, object, what));
    }

    static String nameOf(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements.stream();
    }

    static Stream<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText);
    }

    /** The variable of a container; missing if it has none of this name. */
    static JsonNode variable(JsonNode container, String name) {
        return stream(container.path("env"))
                .filter(each -> each.path("name").asText().equals(name))
                .findFirst()
                .orElseGet(() -> container.at("/no-such-variable"));
    }

    static boolean selects(JsonNode selector, JsonNode labels) {
        return containsAll(labels, selector.path("matchLabels"));
    }

    /** Whether {@code labels} has all of {@code wanted}, which is not empty. */
    static boolean containsAll(JsonNode labels, JsonNode wanted) {
        return !wanted.isEmpty()
                && wanted.properties().stream()
                        .allMatch(label -> labels.path(label.getKey()).equals(label.getValue()));
    }

    static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.asBoolean();
    }
}
