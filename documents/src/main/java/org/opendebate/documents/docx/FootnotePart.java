package org.opendebate.documents.docx;

import java.util.ArrayList;
import java.util.List;
import org.opendebate.documents.model.Footnote;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.NoteRef;

/** The notes of the document: their references while the text is written, and their part after it. */
final class FootnotePart {

    private record Entry(int id, Footnote note, boolean counted, Language language, Runs.Surroundings around) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Links links = new Links("rId");
    private int counted;

    /** Each annex is a section, and counts from 1. */
    void beginSection() {
        counted = 0;
    }

    /** Writes a reference; a mark that is not the next number is shown as its author has it. */
    void reference(Xml xml, NoteRef reference, Language language, Runs.Surroundings around) {
        Footnote note = reference.note();
        boolean next = note.marker().equals(Integer.toString(counted + 1));
        if (next) {
            counted++;
        }
        String id = Integer.toString(entries.size() + 1);
        entries.add(new Entry(entries.size() + 1, note, next, language, around));
        xml.start("w:r");
        mark(xml);
        if (next) {
            xml.empty("w:footnoteReference", "w:id", id);
        } else {
            xml.empty("w:footnoteReference", "w:customMarkFollows", "1", "w:id", id);
            xml.element("w:t", note.marker());
        }
        xml.end();
    }

    Links links() {
        return links;
    }

    void write(Xml xml, Numbering numbering) {
        xml.start("w:footnotes", "xmlns:w", Word.NAMESPACE, "xmlns:r", Word.RELATIONSHIPS);
        separator(xml, "-1", "separator");
        separator(xml, "0", "continuationSeparator");
        for (Entry entry : entries) {
            xml.start("w:footnote", "w:id", Integer.toString(entry.id()));
            Runs runs = new Runs(xml, entry.language(), links, entry.around(), (out, nested) -> {
                throw new IllegalStateException("a note inside a note");
            });
            new Blocks(xml, runs, numbering).note(entry.note().body(), () -> number(xml, entry));
            xml.end();
        }
        xml.end();
    }

    private static void number(Xml xml, Entry entry) {
        xml.start("w:r");
        mark(xml);
        if (entry.counted()) {
            xml.empty("w:footnoteRef");
        } else {
            xml.element("w:t", entry.note().marker());
        }
        xml.end();
        xml.start("w:r").element("w:t", " ", "xml:space", "preserve").end();
    }

    private static void mark(Xml xml) {
        xml.start("w:rPr").val("w:rStyle", "FootnoteReference").end();
    }

    private static void separator(Xml xml, String id, String kind) {
        xml.start("w:footnote", "w:type", kind, "w:id", id);
        xml.start("w:p");
        xml.start("w:pPr")
                .empty("w:spacing", "w:after", "0", "w:line", "240", "w:lineRule", "auto")
                .end();
        xml.start("w:r").empty("w:" + kind).end();
        xml.end();
        xml.end();
    }
}
