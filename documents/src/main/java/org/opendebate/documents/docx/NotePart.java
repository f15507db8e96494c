package org.opendebate.documents.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opendebate.documents.model.Footnote;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.NoteRef;

/** The notes of one kind: their references while the text is written, and their part of the package after it. */
final class NotePart {

    private record Entry(int id, Footnote note, boolean counted, Language language, Runs.Surroundings around) {}

    /** What the element names begin with: {@code w:footnote}, {@code w:endnote}. */
    private final String name;

    /** What the names of the styles begin with: {@code Footnote}, {@code Endnote}. */
    private final String look;

    private final List<Entry> entries = new ArrayList<>();
    private final Links links = new Links("rId");
    private int counted;

    NotePart(Footnote.Kind kind) {
        this.look = switch (kind) {
            case FOOTNOTE -> "Footnote";
            case ENDNOTE -> "Endnote";
        };
        this.name = "w:" + look.toLowerCase(Locale.ROOT);
    }

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
            xml.empty(name + "Reference", "w:id", id);
        } else {
            xml.empty(name + "Reference", "w:customMarkFollows", "1", "w:id", id);
            xml.element("w:t", note.marker());
        }
        xml.end();
    }

    Links links() {
        return links;
    }

    void write(Xml xml, Numbering numbering) {
        xml.start(name + "s", "xmlns:w", Word.NAMESPACE, "xmlns:r", Word.RELATIONSHIPS);
        separator(xml, "-1", "separator");
        separator(xml, "0", "continuationSeparator");
        for (Entry entry : entries) {
            xml.start(name, "w:id", Integer.toString(entry.id()));
            Runs runs = new Runs(xml, entry.language(), links, entry.around(), (out, nested) -> {
                throw new IllegalStateException("a note inside a note");
            });
            new Blocks(xml, runs, numbering).note(entry.note().body(), look + "Text", () -> number(xml, entry));
            xml.end();
        }
        xml.end();
    }

    private void number(Xml xml, Entry entry) {
        xml.start("w:r");
        mark(xml);
        if (entry.counted()) {
            xml.empty(name + "Ref");
        } else {
            xml.element("w:t", entry.note().marker());
        }
        xml.end();
        xml.start("w:r").element("w:t", " ", "xml:space", "preserve").end();
    }

    private void mark(Xml xml) {
        xml.start("w:rPr").val("w:rStyle", look + "Reference").end();
    }

    private void separator(Xml xml, String id, String kind) {
        xml.start(name, "w:type", kind, "w:id", id);
        xml.start("w:p");
        xml.start("w:pPr")
                .empty("w:spacing", "w:after", "0", "w:line", "240", "w:lineRule", "auto")
                .end();
        xml.start("w:r").empty("w:" + kind).end();
        xml.end();
        xml.end();
    }
}
