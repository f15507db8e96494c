package org.opendebate.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What a client of an older document would miss in a newer one; what was added is no matter. */
public final class Compatibility {
    private static final JsonNode NONE = MissingNode.getInstance();
    private static final List<String> AT_MOST = List.of("maxLength", "maximum", "maxItems", "maxProperties");
    private static final List<String> AT_LEAST = List.of("minLength", "minimum", "minItems", "minProperties");

    private final JsonNode before;
    private final JsonNode now;
    private final List<String> breaks = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private Compatibility(JsonNode before, JsonNode now) {
        this.before = before;
        this.now = now;
    }

    /** Of two OpenAPI documents. */
    public static List<String> ofApis(JsonNode before, JsonNode now) {
        Compatibility compatibility = new Compatibility(before, now);
        before.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    String place = method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    JsonNode is = now.path("paths").path(path.getKey()).path(method.getKey());
                    if (is.isMissingNode()) {
                        compatibility.breaks.add(place + " is gone");
                    } else {
                        compatibility.operation(place, method.getValue(), is);
                    }
                }));
        return compatibility.breaks;
    }

    /** Of two JSON schemas of what is told. */
    public static List<String> ofSchemas(JsonNode before, JsonNode now) {
        Compatibility compatibility = new Compatibility(before, now);
        compatibility.schema("", before, now, false);
        return compatibility.breaks;
    }

    private void operation(String place, JsonNode was, JsonNode is) {
        for (JsonNode parameter : was.path("parameters")) {
            String name = place + " parameter " + parameter.path("name").asText();
            JsonNode same = find(is.path("parameters"), parameter);
            if (same.isMissingNode()) {
                breaks.add(name + " is gone");
            } else {
                newlyRequired(name, parameter, same);
                schema(name, parameter.path("schema"), same.path("schema"), true);
            }
        }
        for (JsonNode parameter : is.path("parameters")) {
            if (find(was.path("parameters"), parameter).isMissingNode()) {
                newlyRequired(place + " parameter " + parameter.path("name").asText(), NONE, parameter);
            }
        }
        newlyRequired(place + " body", was.path("requestBody"), is.path("requestBody"));
        content(place + " body", was.path("requestBody"), is.path("requestBody"), true);
        was.path("responses").properties().forEach(response -> {
            JsonNode same = is.path("responses").path(response.getKey());
            if (same.isMissingNode()) {
                breaks.add(place + " answer " + response.getKey() + " is gone");
            }
            content(place + " answer " + response.getKey(), response.getValue(), same, false);
        });
    }

    private static JsonNode find(JsonNode parameters, JsonNode wanted) {
        for (JsonNode parameter : parameters) {
            if (parameter.path("name").equals(wanted.path("name"))
                    && parameter.path("in").equals(wanted.path("in"))) {
                return parameter;
            }
        }
        return NONE;
    }

    private void newlyRequired(String place, JsonNode was, JsonNode is) {
        if (is.path("required").asBoolean() && !was.path("required").asBoolean()) {
            breaks.add(place + " is required now");
        }
    }

    private void content(String place, JsonNode was, JsonNode is, boolean sent) {
        was.path("content").properties().forEach(type -> {
            JsonNode same = is.path("content").path(type.getKey());
            if (same.isMissingNode()) {
                breaks.add(place + " as " + type.getKey() + " is gone");
            } else {
                schema(place, type.getValue().path("schema"), same.path("schema"), sent);
            }
        });
    }

    /** @param sent by the client; otherwise received by it */
    private void schema(String place, JsonNode wasOrReference, JsonNode isOrReference, boolean sent) {
        JsonNode was = resolve(before, wasOrReference);
        JsonNode is = resolve(now, isOrReference);
        String reference = wasOrReference.path("$ref").asText("")
                + isOrReference.path("$ref").asText("")
                + sent;
        if (wasOrReference.has("$ref") && !compared.add(reference)) {
            return;
        }
        for (String fixed : List.of("type", "format", "const")) {
            if (was.has(fixed) && !was.path(fixed).equals(is.path(fixed))) {
                breaks.add(place + " has the " + fixed + " " + is.path(fixed) + ", not " + was.path(fixed));
            } else if (sent && !was.has(fixed) && is.has(fixed) && alone(was)) {
                breaks.add(place + " has the " + fixed + " " + is.path(fixed) + ", not any");
            }
        }
        values(place, alternatives(was), alternatives(is), sent);
        if (sent) {
            limits(place, was, is);
        }
        was.path("properties").properties().forEach(property -> {
            JsonNode same = is.path("properties").path(property.getKey());
            if (same.isMissingNode()) {
                breaks.add(place + "." + property.getKey() + " is gone");
            } else {
                schema(place + "." + property.getKey(), property.getValue(), same, sent);
            }
        });
        required(place, texts(was.path("required")), texts(is.path("required")), sent);
        for (String part : List.of("items", "additionalProperties")) {
            if (was.path(part).isObject()) {
                schema(place + "[]", was.path(part), is.path(part), sent);
            }
        }
        for (String part : List.of("anyOf", "oneOf", "allOf")) {
            for (int each = 0; each < was.path(part).size(); each++) {
                if (is.path(part).has(each)) {
                    schema(place, was.path(part).path(each), is.path(part).path(each), sent);
                } else {
                    breaks.add(
                            place + " is no more " + part + " " + was.path(part).path(each));
                }
            }
        }
    }

    /** Whether nothing else in the schema says what the type is. */
    private static boolean alone(JsonNode schema) {
        return !schema.has("anyOf") && !schema.has("oneOf") && !schema.has("allOf");
    }

    private void limits(String place, JsonNode was, JsonNode is) {
        for (String most : AT_MOST) {
            if (is.has(most)
                    && (!was.has(most)
                            || is.path(most).asLong() < was.path(most).asLong())) {
                breaks.add(place + " has the " + most + " " + is.path(most) + " now");
            }
        }
        for (String least : AT_LEAST) {
            if (is.has(least)
                    && (!was.has(least)
                            || is.path(least).asLong() > was.path(least).asLong())) {
                breaks.add(place + " has the " + least + " " + is.path(least) + " now");
            }
        }
    }

    private static JsonNode resolve(JsonNode document, JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private void values(String place, Set<String> were, Set<String> are, boolean sent) {
        if (sent && were.isEmpty() && !are.isEmpty()) {
            breaks.add(place + " may only be one of " + are + " now");
        }
        were.stream()
                .filter(value -> !are.isEmpty() && !are.contains(value))
                .forEach(value -> breaks.add(place + " may be " + value + " no more"));
    }

    /** Of an enumeration, or of a pattern that is one: {@code pass|warn|fail}. */
    private static Set<String> alternatives(JsonNode schema) {
        Set<String> values = texts(schema.path("enum"));
        String pattern = schema.path("pattern").asText();
        if (pattern.matches("[a-z-]+(\\|[a-z-]+)*")) {
            values.addAll(List.of(pattern.split("\\|")));
        }
        return values;
    }

    private void required(String place, Set<String> were, Set<String> are, boolean sent) {
        (sent ? are : were)
                .stream()
                        .filter(field -> !(sent ? were : are).contains(field))
                        .forEach(field ->
                                breaks.add(place + "." + field + (sent ? " is required now" : " may be missing now")));
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
