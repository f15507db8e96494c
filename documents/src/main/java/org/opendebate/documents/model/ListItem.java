package org.opendebate.documents.model;

import java.util.List;

/**
 * One item of a list.
 *
 * @param number what stands before the item in the source, computed and complete with its punctuation: {@code (a)},
 *     {@code 1.2}, {@code •}; empty when the source shows none
 * @param body not empty; usually one paragraph, then perhaps a list a level deeper
 */
public record ListItem(String number, List<Block> body) {

    public ListItem {
        body = List.copyOf(body);
        if (body.isEmpty()) {
            throw new IllegalArgumentException("ListItem: without a body");
        }
    }
}
