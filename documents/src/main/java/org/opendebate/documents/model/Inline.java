package org.opendebate.documents.model;

import java.util.ArrayList;
import java.util.List;

/** What follows what, along the line, in logical order. */
public sealed interface Inline permits Text, Link, Reference, NoteRef, LineBreak, PageBreak, Image, Anchor {

    /**
     * The one form of a sequence of inlines: neighbouring texts that look the same are one text. Every record that holds
     * inlines keeps them so, which makes equality mean "reads the same".
     */
    static List<Inline> merged(List<Inline> inlines) {
        List<Inline> result = new ArrayList<>(inlines.size());
        for (int i = 0; i < inlines.size(); ) {
            int end = i + 1;
            if (inlines.get(i) instanceof Text first) {
                StringBuilder joined = null;
                while (end < inlines.size() && inlines.get(end) instanceof Text next && first.looksLike(next)) {
                    joined = joined == null ? new StringBuilder(first.text()) : joined;
                    joined.append(next.text());
                    end++;
                }
                result.add(joined == null ? first : first.withText(joined.toString()));
            } else {
                result.add(inlines.get(i));
            }
            i = end;
        }
        return List.copyOf(result);
    }
}
