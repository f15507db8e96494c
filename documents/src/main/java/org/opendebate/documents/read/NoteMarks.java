package org.opendebate.documents.read;

import java.util.List;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Inline;
import org.opendebate.documents.model.Inlines;
import org.opendebate.documents.model.Text;

/** The signs of notes that their authors chose themselves. */
final class NoteMarks {

    private NoteMarks() {}

    /** Word repeats such a sign at the head of the note, as text; here it is the marker alone. */
    static List<Block> without(List<Block> body, String marker) {
        StringBuilder text = new StringBuilder();
        Inlines.forEach(body, inline -> text.append(inline instanceof Text one ? one.text() : ""));
        String whole = text.toString();
        String stripped = whole.stripLeading();
        if (marker.isEmpty() || !stripped.startsWith(marker)) {
            return body;
        }
        int[] left = {whole.length() - stripped.length() + marker.length()};
        return Inlines.replaced(body, inline -> inline instanceof Text one ? cut(one, left) : List.of(inline));
    }

    /** The text without as many of its first characters as are left to cut. */
    private static List<Inline> cut(Text text, int[] left) {
        int here = Math.min(left[0], text.text().length());
        left[0] -= here;
        return here == text.text().length()
                ? List.of()
                : List.of(new Text(text.text().substring(here), text.emphasis(), text.language(), text.direction()));
    }
}
