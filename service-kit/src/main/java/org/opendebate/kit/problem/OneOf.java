package org.opendebate.kit.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Values of which any will do, as a language lists them.
 *
 * @param values codes, or whatever else can stand in a sentence; at least one
 */
public record OneOf(List<?> values) implements Spoken {
    public OneOf {
        values = List.copyOf(values);
    }

    @Override
    public String in(Interpreter language) {
        return language.anyOf(values);
    }

    /** In English, as logs and records have it. */
    @Override
    public String toString() {
        return values.stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }
}
