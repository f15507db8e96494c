package org.opendebate.kit.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that is said to a caller, in whichever language the caller reads.
 *
 * @param english with a name in braces for each value; by these words its translations are found
 * @param values what is put in, by name; empty where the text is said as it stands
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

    /** In English, as logs and records have it. */
    @Override
    public String toString() {
        return filled(english, "", "");
    }

    /** @param before,after what keeps a value from mixing with text that runs the other way */
    String filled(String text, String before, String after) {
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
                filled.append(text, from, open).append(before).append(value).append(after);
                from = close + 1;
            }
        }
        return filled.append(text, from, text.length()).toString();
    }
}
