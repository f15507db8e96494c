package org.opendebate.documents.model;

import java.util.List;

/**
 * A footnote or an endnote.
 *
 * @param id unique in its statement, an XML name: {@code fn1}, {@code en2}
 * @param marker what a reader sees: {@code 1}, {@code *}, {@code iv}; not empty
 * @param body what the note says, without its marker; not empty; holds no note
 */
public record Footnote(String id, String marker, Kind kind, List<Block> body) {

    /** Where the note stands in print. */
    public enum Kind {
        FOOTNOTE,
        ENDNOTE
    }

    public Footnote {
        if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
            throw new IllegalArgumentException("Footnote: id is not a plain name: " + id);
        }
        if (marker.isBlank()) {
            throw new IllegalArgumentException("Footnote " + id + ": without a marker");
        }
        body = List.copyOf(body);
        if (body.isEmpty()) {
            throw new IllegalArgumentException("Footnote " + id + ": without a body");
        }
    }
}
