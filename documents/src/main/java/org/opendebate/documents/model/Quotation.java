package org.opendebate.documents.model;

import java.util.List;

/**
 * Blocks that the author set apart as quoted.
 *
 * @param body not empty
 */
public record Quotation(List<Block> body) implements Block {

    public Quotation {
        body = List.copyOf(body);
        if (body.isEmpty()) {
            throw new IllegalArgumentException("Quotation: without a body");
        }
    }
}
