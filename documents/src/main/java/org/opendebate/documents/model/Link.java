package org.opendebate.documents.model;

import java.util.List;

/**
 * Text that leads elsewhere.
 *
 * @param href an absolute http, https or mailto address, as the source has it
 * @param content not empty; holds no link and no reference; nothing in it is underlined, which is how such
 *     text is shown
 */
public record Link(String href, List<Inline> content) implements Inline {

    public Link {
        if (href.isBlank()) {
            throw new IllegalArgumentException("Link: without an address");
        }
        content = Inline.merged(Looks.without(Emphasis.UNDERLINE, content));
        if (content.isEmpty()) {
            throw new IllegalArgumentException("Link: without text");
        }
        if (content.stream().anyMatch(one -> one instanceof Link || one instanceof Reference)) {
            throw new IllegalArgumentException("Link: a link inside a link");
        }
    }
}
