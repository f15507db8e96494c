package org.opendebate.kit.finding;

import java.util.Arrays;
import java.util.List;
import org.opendebate.kit.problem.Interpreter;
import org.opendebate.kit.problem.Spoken;
import org.opendebate.kit.problem.Wording;

/**
 * Where in a file something stands, from the outermost to the innermost.
 *
 * @param stored in English, with commas between: {@code cover letter, paragraph 3}
 */
public record Place(String stored) implements Spoken {
    private static final String BETWEEN = ", ";
    private static final List<Wording> STEPS = List.of(
            Wording.of("paragraph {number}", "number"),
            Wording.of("heading {number}", "number"),
            Wording.of("list {number}", "number"),
            Wording.of("item {number}", "number"),
            Wording.of("table {number}", "number"),
            Wording.of("row {number}", "number"),
            Wording.of("cell {number}", "number"),
            Wording.of("quotation {number}", "number"),
            Wording.of("note {marker}"));

    /** What is no such step, the name of a part of the file, is left as it is. */
    @Override
    public String in(Interpreter language) {
        return language.listed(
                Arrays.stream(stored.split(BETWEEN)).map(Place::known).toList());
    }

    private static Object known(String step) {
        return STEPS.stream()
                .flatMap(wording -> wording.in(step).stream())
                .findFirst()
                .<Object>map(sentence -> sentence)
                .orElse(step);
    }

    /** Null of null: the whole file. */
    public static Place of(String stored) {
        return stored == null ? null : new Place(stored);
    }

    /** What is stored in the language of a caller; in English as it is. Null for nothing. */
    public static String said(String stored, Interpreter language) {
        return stored == null || language.language().equals(Interpreter.ENGLISH)
                ? stored
                : new Place(stored).in(language);
    }

    @Override
    public String toString() {
        return stored;
    }
}
