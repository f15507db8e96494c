package org.opendebate.documents.model;

import java.util.List;

/**
 * Items under each other; a list in an item's blocks is a level deeper.
 *
 * @param items not empty
 */
public record ListBlock(Kind kind, Direction direction, List<ListItem> items) implements Block {

    /** Whether the items' numbers are signs that are all alike, or count. */
    public enum Kind {
        BULLETS,
        NUMBERS
    }

    public ListBlock {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("ListBlock: without items");
        }
    }
}
