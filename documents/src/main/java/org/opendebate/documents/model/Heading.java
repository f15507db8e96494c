package org.opendebate.documents.model;

import java.util.List;
import java.util.Optional;

/**
 * A heading within a statement.
 *
 * @param level 1 to 9, as the author has it; 1 is the highest inside the statement
 * @param number the computed number that the source shows before it, {@code II.}; empty when it has none
 * @param content not empty
 */
public record Heading(
        int level, Direction direction, Optional<Alignment> alignment, String number, List<Inline> content)
        implements Block {

    public Heading {
        if (level < 1 || level > 9) {
            throw new IllegalArgumentException("Heading: level must be 1 to 9: " + level);
        }
        content = Inline.merged(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("Heading: without text");
        }
    }

    public static Heading of(int level, Direction direction, Inline... content) {
        return new Heading(level, direction, Optional.empty(), "", List.of(content));
    }
}
