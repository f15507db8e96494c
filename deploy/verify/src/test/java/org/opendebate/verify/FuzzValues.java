package org.opendebate.verify;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Draws values that a schema allows, and such as no schema has in mind. */
final class FuzzValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter ESCAPING = JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());
    private static final int DEEP = 8;
    private static final Pattern ALTERNATIVES = Pattern.compile("[a-z0-9-]+(\\|[a-z0-9-]+)*");
    private static final List<String> DELEGATIONS = List.of("BRA", "KEN", "CHN", "NOR", "EGY", "EU", "QQ");
    private static final List<String> WORDS =
            List.of("peace", "A. Sample", "Женева", "和平", "السلام", "S/2021/502", "x");

    /** Of patterns that are more than a choice; what else has one is drawn as words. */
    private static final Map<String, List<String>> BY_PATTERN = Map.of(
            "[A-Z]{2,8}",
            DELEGATIONS,
            "[0-9a-f]{64}",
            List.of("0".repeat(64), "9f".repeat(32)),
            "[0-9]{2}-[0-9]{5}",
            List.of("21-06000"),
            "[a-z]+(-[a-z]+)*",
            List.of("permanent-representative", "signatory", "length"),
            "[a-z0-9]+(-[a-z0-9]+)*",
            List.of("too-large", "none"),
            "[0-9]+\\.\\.\\.[0-9]+",
            List.of("1...1", "1...2", "2...1"),
            "[0-9]+",
            List.of("1", "2", "17"));

    private static final Map<String, List<String>> BY_FORMAT = Map.of(
            "date",
            List.of("2021-05-24", "2021-05-07", "2020-02-29", "1999-12-31"),
            "date-time",
            List.of("2021-05-24T13:00:00Z", "2021-06-30T00:00:00Z", "2021-05-20T09:00:00.123+02:00"),
            "duration",
            List.of("PT3H", "P2D", "PT0.5S"),
            "uri",
            List.of("https://example.org/a"),
            "uri-reference",
            List.of("/a"));

    /** Beside what a schema says, what breaks readers. */
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\r\nX-Added: 1",
            "\u0007\u001b[31m",
            "\u202eevil\u202c",
            "\u2066\u2069\u200f",
            "\ud800",
            "\udfff\ud800",
            "\ufeff\uffff",
            "e" + "\u0301".repeat(200),
            "x".repeat(70_000),
            "𝔘".repeat(300),
            "../../etc/passwd",
            "..",
            ".",
            "%00",
            "%2e%2e%2f",
            "a/b",
            "a\\b;c?d#e",
            "'; drop table statement; --",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "null",
            "true",
            "-1",
            "99999999999999999999999999",
            "1e400",
            "NaN",
            "2021-02-30",
            "+999999999-12-31",
            "-0001-01-01T00:00:00Z",
            "9999-12-31T23:59:60+18:01",
            "00000000-0000-0000-0000-00000000000g",
            "12345678-1234",
            "ar|zh",
            "EN",
            "BRA ",
            "bra");

    private final JsonNode document;

    FuzzValues(JsonNode document) {
        this.document = document;
    }

    /** A value that the schema allows, unless its pattern is unknown here. */
    JsonNode allowed(JsonNode schema, RandomGenerator random) {
        return allowed(schema, random, 0);
    }

    private JsonNode allowed(JsonNode reference, RandomGenerator random, int depth) {
        JsonNode schema = FuzzedOperation.resolved(document, reference);
        if (schema.has("enum")) {
            return one(random, List.copyOf(list(schema.path("enum"))));
        }
        if (schema.has("anyOf")) {
            return allowed(one(random, list(schema.path("anyOf"))), random, depth + 1);
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? one(random, list(type)).asText() : type.asText()) {
            case "object" -> object(schema, random, depth);
            case "array" -> array(schema, random, depth);
            case "integer", "number" ->
                NODES.numberNode(random.nextInt(
                        schema.path("minimum").asInt(0),
                        Math.max(
                                schema.path("minimum").asInt(0) + 1,
                                schema.path("maximum").asInt(100) + 1)));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "null" -> NODES.nullNode();
            default -> NODES.textNode(text(schema, random));
        };
    }

    private ObjectNode object(JsonNode schema, RandomGenerator random, int depth) {
        ObjectNode object = NODES.objectNode();
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || depth < DEEP && random.nextInt(3) > 0) {
                object.set(property.getKey(), allowed(property.getValue(), random, depth + 1));
            }
        });
        if (schema.path("additionalProperties").isObject() && random.nextBoolean()) {
            object.set(
                    one(random, List.of("en", "fr", "length")),
                    allowed(schema.path("additionalProperties"), random, depth + 1));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, RandomGenerator random, int depth) {
        ArrayNode array = NODES.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int size = Math.min(schema.path("maxItems").asInt(100), least + random.nextInt(3));
        for (int i = 0; i < size; i++) {
            array.add(allowed(schema.path("items"), random, depth + 1));
        }
        return array;
    }

    private static String text(JsonNode schema, RandomGenerator random) {
        String pattern = schema.path("pattern").asText();
        String format = schema.path("format").asText();
        if (BY_PATTERN.containsKey(pattern)) {
            return one(random, BY_PATTERN.get(pattern));
        }
        if (ALTERNATIVES.matcher(pattern).matches()) {
            return one(random, List.of(pattern.split("\\|")));
        }
        if (format.equals("uuid") || pattern.startsWith("[a-fA-F0-9]{8}-")) {
            return new UUID(random.nextLong(), random.nextLong()).toString();
        }
        if (BY_FORMAT.containsKey(format)) {
            return one(random, BY_FORMAT.get(format));
        }
        String text = one(random, WORDS);
        while (text.length() < schema.path("minLength").asInt()) {
            text += " " + one(random, WORDS);
        }
        return text.substring(
                0, Math.min(text.length(), schema.path("maxLength").asInt(text.length())));
    }

    /** A text that no schema has in mind. */
    String nasty(RandomGenerator random) {
        return one(random, NASTY);
    }

    private JsonNode nastyNode(RandomGenerator random) {
        return switch (random.nextInt(9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(new BigInteger("9".repeat(40)));
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(-0.5e300);
            case 4 -> NODES.booleanNode(random.nextBoolean());
            case 5 -> NODES.objectNode();
            case 6 -> NODES.arrayNode().add(NODES.nullNode());
            default -> NODES.textNode(nasty(random));
        };
    }

    /** A value of which a member or two were dropped, added or replaced. */
    JsonNode spoiled(JsonNode value, RandomGenerator random) {
        JsonNode spoiled = value.deepCopy();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            List<JsonNode> places = new ArrayList<>();
            containers(spoiled, places);
            if (places.isEmpty()) {
                return nastyNode(random);
            }
            spoil(one(random, places), random);
        }
        return spoiled;
    }

    private void spoil(JsonNode place, RandomGenerator random) {
        if (place instanceof ArrayNode array) {
            array.add(nastyNode(random));
            return;
        }
        ObjectNode object = (ObjectNode) place;
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(5) == 0) {
            object.set(random.nextBoolean() ? "unknown" : nasty(random), nastyNode(random));
        } else if (random.nextInt(4) == 0) {
            object.remove(one(random, names));
        } else {
            object.set(one(random, names), nastyNode(random));
        }
    }

    private static void containers(JsonNode node, List<JsonNode> into) {
        if (node.isContainerNode()) {
            into.add(node);
            node.forEach(child -> containers(child, into));
        }
    }

    /** Half of a pair of surrogates can be sent only escaped. */
    static String json(JsonNode value, boolean escaped) {
        try {
            return escaped ? ESCAPING.writeValueAsString(value) : JSON.writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }

    static <T> T one(RandomGenerator random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
