package org.opendebate.kit.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Something that is said to a caller, in whichever language the caller reads.
 *
 * @param english with a name in braces for each value; by these words its translations are found
 * @param values what is put in, by name; empty where the text is said as it stands. Numbers, days, months and lists are
 *     written as the language does, a sentence is said in it, and anything else is put in as it is
 */
public record Sentence(String english, Map<String, Object> values) {
    public Sentence {
        values = Map.copyOf(values);
        for (String name : values.keySet()) {
            if (!english.contains("{" + name + "}")) {
                throw new IllegalArgumentException("sentence: no place for " + name + " in: " + english);
            }
        }
    }

    public static Sentence of(String english) {
        return new Sentence(english, Map.of());
    }

    public Sentence with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Sentence(english, more);
    }

    /** In English, with values as they are, as logs and records have it. */
    @Override
    public String toString() {
        return filled(english, Sentence::plain);
    }

    private static String plain(Object value) {
        return value instanceof List<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    /** @param written a value in the language of the text */
    String filled(String text, Function<Object, String> written) {
        if (values.isEmpty()) {
            return text;
        }
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            Object value = close < 0 ? null : values.get(text.substring(open + 1, close));
            if (value == null) {
                filled.append(text, from, open + 1);
                from = open + 1;
            } else {
                filled.append(text, from, open).append(written.apply(value));
                from = close + 1;
            }
        }
        return filled.append(text, from, text.length()).toString();
    }
}
