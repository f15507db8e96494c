package org.opendebate.documents.model;

import java.util.List;
import java.util.Optional;

/**
 * A paragraph.
 *
 * @param alignment where the source sets one; empty leaves it to the form in which it is published
 * @param content may be empty: an empty paragraph is kept where the source has one inside a table cell
 */
public record Paragraph(Direction direction, Optional<Alignment> alignment, List<Inline> content) implements Block {

    public Paragraph {
        content = Inline.merged(content);
    }

    public static Paragraph of(Direction direction, Inline... content) {
        return new Paragraph(direction, Optional.empty(), List.of(content));
    }
}
