package org.opendebate.documents.model;

import java.util.ArrayList;
import java.util.List;

/** What follows what, along the line, in logical order. */
public sealed interface Inline permits Text, Link, NoteRef, LineBreak {

    /**
     * The one form of a sequence of inlines: neighbouring texts that look the same are one text. Every record that holds
     * inlines keeps them so, which makes equality mean "reads the same".
     */
    static List<Inline> merged(List<Inline> inlines) {
        List<Inline> result = new ArrayList<>(inlines.size());
        for (Inline inline : inlines) {
            if (inline instanceof Text text
                    && !result.isEmpty()
                    && result.getLast() instanceof Text before
                    && before.looksLike(text)) {
                result.set(result.size() - 1, before.withText(before.text() + text.text()));
            } else {
                result.add(inline);
            }
        }
        return List.copyOf(result);
    }
}
