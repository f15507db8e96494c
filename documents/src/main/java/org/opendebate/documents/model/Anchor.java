package org.opendebate.documents.model;

/**
 * A place that references lead to.
 *
 * @param id unique in its statement, an XML name: {@code a1}
 */
public record Anchor(String id) implements Inline {

    public Anchor {
        requireName(id);
    }

    static void requireName(String id) {
        if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
            throw new IllegalArgumentException("Anchor: id is not a plain name: " + id);
        }
    }
}
