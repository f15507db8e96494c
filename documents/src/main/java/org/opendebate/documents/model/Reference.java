package org.opendebate.documents.model;

import java.util.List;

/**
 * Text that leads to another place of the same statement.
 *
 * @param target the id of an {@link Anchor} of the statement
 * @param content not empty; holds no link and no reference; nothing in it is underlined, which is how such
 *     text is shown
 */
public record Reference(String target, List<Inline> content) implements Inline {

    public Reference {
        Anchor.requireName(target);
        content = Inline.merged(Looks.without(Emphasis.UNDERLINE, content));
        if (content.isEmpty()) {
            throw new IllegalArgumentException("Reference: without text");
        }
        if (content.stream().anyMatch(one -> one instanceof Link || one instanceof Reference)) {
            throw new IllegalArgumentException("Reference: a link inside a reference");
        }
    }
}
