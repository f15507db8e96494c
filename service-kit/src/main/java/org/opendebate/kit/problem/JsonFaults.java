package org.opendebate.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Why JSON is not read, in words of our own: the reader's tell of Java's classes, and in English only. */
public final class JsonFaults {
    /** Of a value that is told back. */
    private static final int LONGEST = 100;

    private JsonFaults() {}

    /** What is wrong, in a sentence. */
    public static Sentence detail(JacksonException fault) {
        String field = path(fault);
        return switch (fault) {
            case JsonEOFException ignored -> Sentence.of("The JSON ends before it is complete.");
            case StreamConstraintsException ignored ->
                Sentence.of("The JSON is larger, or more deeply nested, than what is read.");
            case UnrecognizedPropertyException ignored ->
                Sentence.of("There is no field {field} here.").with("field", field);
            case MismatchedInputException ignored
            when field.isEmpty() -> Sentence.of("The JSON is of another kind than what is taken here.");
            case MismatchedInputException ignored ->
                Sentence.of("The value of {field} is of another kind than what is taken there.")
                        .with("field", field);
            case JsonMappingException ignored
            when !field.isEmpty() ->
                Sentence.of("The value of {field} is not valid.").with("field", field);
            default -> notJson(fault.getLocation());
        };
    }

    private static Sentence notJson(JsonLocation location) {
        return location == null
                ? Sentence.of("The text is not JSON.")
                : Sentence.of("What stands in line {line}, column {column}, is not JSON.")
                        .with("line", location.getLineNr())
                        .with("column", location.getColumnNr());
    }

    /** What stands there, as it was sent or by its kind; empty where that is not known. */
    public static Optional<Object> found(JacksonException fault) {
        if (fault instanceof InvalidFormatException unfit && unfit.getValue() != null) {
            String value = String.valueOf(unfit.getValue());
            return Optional.of(value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value);
        }
        return fault instanceof MismatchedInputException unfit
                        && !(fault instanceof UnrecognizedPropertyException)
                        && unfit.getProcessor() instanceof JsonParser parser
                ? Optional.ofNullable(parser.currentToken()).flatMap(JsonFaults::sent)
                : Optional.empty();
    }

    /** What is taken there; empty where that is not known. */
    public static Optional<Object> expected(JacksonException fault) {
        return fault instanceof MismatchedInputException unfit
                        && !(fault instanceof UnrecognizedPropertyException)
                        && unfit.getTargetType() != null
                ? kind(unfit.getTargetType())
                : Optional.empty();
    }

    /** The field at fault, with dots and indices; empty where it is the whole. */
    public static String path(JacksonException fault) {
        return fault instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
    }

    static Problem problem(JacksonException fault, String instance) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (!path(fault).isEmpty()) {
            members.put("field", path(fault));
        }
        if (fault.getLocation() != null) {
            members.put("line", fault.getLocation().getLineNr());
            members.put("column", fault.getLocation().getColumnNr());
        }
        found(fault).ifPresent(found -> members.put("found", found));
        expected(fault).ifPresent(expected -> members.put("expected", expected));
        return new Problem(KitProblems.MALFORMED_JSON, detail(fault), instance, members);
    }

    private static Optional<Object> sent(JsonToken token) {
        return switch (token) {
            case START_OBJECT, END_OBJECT, FIELD_NAME -> Optional.of(Sentence.of("an object"));
            case START_ARRAY, END_ARRAY -> Optional.of(Sentence.of("a list"));
            case VALUE_STRING -> Optional.of(Sentence.of("a text"));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(Sentence.of("a number"));
            case VALUE_TRUE -> Optional.of("true");
            case VALUE_FALSE -> Optional.of("false");
            case VALUE_NULL -> Optional.of("null");
            case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> Optional.empty();
        };
    }

    private static Optional<Object> kind(Class<?> type) {
        if (type == String.class) {
            return Optional.of(Sentence.of("a text"));
        } else if (type == Boolean.class || type == boolean.class) {
            return Optional.of(Sentence.of("true or false"));
        } else if (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) {
            return Optional.of(Sentence.of("a number"));
        } else if (type == LocalDate.class) {
            return Optional.of(Sentence.of("a date such as {example}").with("example", "2021-05-27"));
        } else if (type == Instant.class) {
            return Optional.of(Sentence.of("an instant such as {example}").with("example", "2021-05-27T22:00:00Z"));
        } else if (type == UUID.class) {
            return Optional.of(Sentence.of("a UUID"));
        } else if (type.isEnum()) {
            return Optional.of(Sentence.of("one of the names that the OpenAPI document gives"));
        } else if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return Optional.of(Sentence.of("a list"));
        }
        return Optional.of(Sentence.of("an object"));
    }
}
