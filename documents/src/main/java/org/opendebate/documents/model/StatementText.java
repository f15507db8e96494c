package org.opendebate.documents.model;

import java.util.List;

/**
 * The text of one statement.
 *
 * @param language the language that it was submitted in
 * @param blocks in order; may be empty
 */
public record StatementText(Language language, List<Block> blocks) {

    public StatementText {
        blocks = List.copyOf(blocks);
    }

    /** Its notes in the order of their places in the text. */
    public List<Footnote> notes() {
        return Notes.in(blocks);
    }
}
