package org.opendebate.documents.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** One value of a JSON file and the path that leads to it, so that whatever is wrong there can be named. */
final class JsonValue {

    private final String path;

    /** A map, a list, a string, a boolean, or a number as it is written. */
    private final Object value;

    private JsonValue(String path, Object value) {
        this.path = path;
        this.value = value;
    }

    /** The whole of a file; nothing may follow it, and no name may stand twice in one object. */
    static JsonValue read(Path file) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(50).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = factory.createParser(in)) {
            if (parser.nextToken() == null) {
                throw new CannotCompile(file + ": is empty; one JSON object is expected");
            }
            Object all = value(parser, "");
            if (parser.nextToken() != null) {
                throw new CannotCompile(file + ": something follows the end of the object");
            }
            return new JsonValue("", all);
        } catch (JsonProcessingException e) {
            throw new CannotCompile("%s: is no JSON: line %d, column %d: %s"
                    .formatted(
                            file, e.getLocation().getLineNr(), e.getLocation().getColumnNr(), e.getOriginalMessage()));
        }
    }

    private static Object value(JsonParser parser, String path) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.put(name, value(parser, inside(path, name)));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser, path + "[" + list.size() + "]"));
                }
                yield list;
            }
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getText();
            case VALUE_NULL -> throw new CannotCompile(path + ": null is no value here; leave the name out");
            default -> throw new CannotCompile(path + ": not expected: " + parser.getText());
        };
    }

    private static String inside(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    String path() {
        return path;
    }

    /** Refuses an object that holds another name, which would be passed over in silence. */
    JsonValue only(String... names) {
        Set<String> known = Set.of(names);
        for (String name : object().keySet()) {
            if (!known.contains(name)) {
                throw new CannotCompile(
                        "%s: not known here; known are %s".formatted(inside(path, name), String.join(", ", names)));
            }
        }
        return this;
    }

    JsonValue get(String name) {
        return find(name).orElseThrow(() -> new CannotCompile(inside(path, name) + ": is missing"));
    }

    Optional<JsonValue> find(String name) {
        return Optional.ofNullable(object().get(name)).map(found -> new JsonValue(inside(path, name), found));
    }

    /** Of an object, in its order. */
    List<String> names() {
        return List.copyOf(object().keySet());
    }

    List<JsonValue> list() {
        if (!(value instanceof List<?> list)) {
            throw expected("a list");
        }
        List<JsonValue> values = new ArrayList<>();
        for (Object one : list) {
            values.add(new JsonValue(path + "[" + values.size() + "]", one));
        }
        return values;
    }

    /** A text that is not blank. */
    String text() {
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw expected("a text");
    }

    boolean truth() {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw expected("true or false");
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw expected("a date like 2021-05-24");
        }
    }

    /** One of the codes of an enumeration. */
    <T> T code(T[] values, Function<T, String> code) {
        String text = text();
        List<String> known = new ArrayList<>();
        for (T one : values) {
            if (code.apply(one).equals(text)) {
                return one;
            }
            known.add(code.apply(one));
        }
        throw expected("one of " + String.join(", ", known));
    }

    /** Something that is made of this value, whose own rules may refuse it. */
    <T> T checked(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new CannotCompile((path.isEmpty() ? "" : path + ": ") + e.getMessage());
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> object() {
        if (value instanceof Map<?, ?>) {
            return (Map<String, Object>) value;
        }
        throw expected("an object");
    }

    private CannotCompile expected(String what) {
        String found = switch (value) {
            case Map<?, ?> object -> "an object";
            case List<?> list -> "a list";
            default -> "\"" + value + "\"";
        };
        return new CannotCompile(
                "%s: %s is expected, not %s".formatted(path.isEmpty() ? "the file" : path, what, found));
    }
}
