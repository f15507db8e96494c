package org.opendebate.documents.model;

import java.util.List;
import java.util.Optional;

/**
 * A heading within a statement.
 *
 * @param level 1 to 9, as the author has it; 1 is the highest inside the statement
 * @param number the computed number that the source shows before it, {@code II.}; empty when it has none
 * @param content not empty; bold only where a part of it stands out: a heading that is bold all through is a heading
 */
public record Heading(
        int level, Direction direction, Optional<Alignment> alignment, String number, List<Inline> content)
        implements Block {

    public Heading {
        if (level < 1 || level > 9) {
            throw new IllegalArgumentException("Heading: level must be 1 to 9: " + level);
        }
        content = Inline.merged(Looks.withoutCommon(Emphasis.BOLD, content));
        if (content.isEmpty()) {
            throw new IllegalArgumentException("Heading: without text");
        }
    }

    /** Whether a part of it stands out by being bold. */
    public boolean isPartlyBold() {
        return Looks.has(content, Emphasis.BOLD);
    }

    public static Heading of(int level, Direction direction, Inline... content) {
        return new Heading(level, direction, Optional.empty(), "", List.of(content));
    }
}
