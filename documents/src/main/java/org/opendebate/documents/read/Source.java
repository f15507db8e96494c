package org.opendebate.documents.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Footnote;

/** What all stories of one file share while it is read. */
final class Source {

    final Styles styles;
    final Numbering numbering;
    final Findings findings;
    private final Limits limits;
    private final Map<Footnote.Kind, Map<String, List<Block>>> notes = new HashMap<>();
    private final Map<Footnote.Kind, String> formats = new HashMap<>();
    private final Map<Footnote.Kind, Integer> numbered = new HashMap<>();
    private final Map<Footnote.Kind, Integer> referred = new HashMap<>();
    private int blocks;

    Source(Styles styles, Numbering numbering, Findings findings, Limits limits) {
        this.styles = styles;
        this.numbering = numbering;
        this.findings = findings;
        this.limits = limits;
    }

    void notes(Footnote.Kind kind, Map<String, List<Block>> bodies) {
        notes.put(kind, bodies);
    }

    void noteFormat(Footnote.Kind kind, String format) {
        formats.put(kind, format);
    }

    /** What the note says; null when the file holds no such note. */
    List<Block> note(Footnote.Kind kind, String id) {
        return notes.getOrDefault(kind, Map.of()).get(id);
    }

    String nextMarker(Footnote.Kind kind) {
        int number = numbered.merge(kind, 1, Integer::sum);
        String standard = kind == Footnote.Kind.FOOTNOTE ? "decimal" : "lowerRoman";
        String marker = NumberFormat.format(number, formats.getOrDefault(kind, standard));
        return marker.isBlank() ? Integer.toString(number) : marker;
    }

    String nextNoteId(Footnote.Kind kind) {
        return (kind == Footnote.Kind.FOOTNOTE ? "fn" : "en") + referred.merge(kind, 1, Integer::sum);
    }

    void countBlock(String place) {
        if (++blocks > limits.blocks()) {
            throw new Refusal(
                    Rule.UNSAFE_PACKAGE, place, "The file holds more than %,d paragraphs.".formatted(limits.blocks()));
        }
    }
}
