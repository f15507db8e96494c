package org.opendebate.documents.docx;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.opendebate.documents.compile.Words;
import org.opendebate.documents.model.Anchor;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Emphasis;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Inline;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.LineBreak;
import org.opendebate.documents.model.Link;
import org.opendebate.documents.model.NoteRef;
import org.opendebate.documents.model.PageBreak;
import org.opendebate.documents.model.Reference;
import org.opendebate.documents.model.Text;

/** Writes what stands in a paragraph as runs, each of one look, one language and one direction. */
final class Runs {

    private final Xml xml;
    private final Language language;
    private final Links links;
    private final Surroundings around;
    private final BiConsumer<Xml, NoteRef> notes;

    /**
     * What runs need of the document around them.
     *
     * @param prefix of the names of the places that references lead to, unique for each statement
     * @param bookmarks the last number that was given to a bookmark
     */
    record Surroundings(String prefix, Pictures pictures, AtomicInteger bookmarks) {}

    /**
     * @param language of what does not say another
     * @param notes writes the reference to a note
     */
    Runs(Xml xml, Language language, Links links, Surroundings around, BiConsumer<Xml, NoteRef> notes) {
        this.xml = xml;
        this.language = language;
        this.links = links;
        this.around = around;
        this.notes = notes;
    }

    void write(List<Inline> inlines, Direction base) {
        write(inlines, Sides.of(inlines, base), false);
    }

    private void write(List<Inline> inlines, Sides sides, boolean linked) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Text text -> text(text, sides, linked);
                case LineBreak lineBreak -> newLine(sides);
                case PageBreak pageBreak -> {
                    if (inline != inlines.getFirst() && inline != inlines.getLast()) {
                        newLine(sides);
                    }
                }
                case Image image -> {
                    sides.skip();
                    around.pictures()
                            .write(xml, links, image, Words.of(language).alternative(image));
                }
                case Anchor(String id) -> {
                    String number = Integer.toString(around.bookmarks().incrementAndGet());
                    xml.empty("w:bookmarkStart", "w:id", number, "w:name", around.prefix() + "_" + id);
                    xml.empty("w:bookmarkEnd", "w:id", number);
                }
                case Reference reference -> {
                    xml.start("w:hyperlink", "w:anchor", around.prefix() + "_" + reference.target(), "w:history", "1");
                    write(reference.content(), sides, false);
                    xml.end();
                }
                case Link link -> {
                    xml.start("w:hyperlink", "r:id", links.id(link.href()), "w:history", "1");
                    write(link.content(), sides, true);
                    xml.end();
                }
                case NoteRef reference -> {
                    sides.skip();
                    notes.accept(xml, reference);
                }
            }
        }
    }

    private void newLine(Sides sides) {
        sides.skip();
        xml.start("w:r").empty("w:br").end();
    }

    private void text(Text text, Sides sides, boolean linked) {
        String left = text.text();
        while (!left.isEmpty()) {
            Sides.Stretch stretch = sides.next(left.length());
            boolean rightToLeft =
                    text.direction().map(forced -> forced == Direction.RTL).orElse(stretch.rightToLeft());
            xml.start("w:r");
            look(text, linked, rightToLeft);
            characters(left.substring(0, stretch.length()));
            xml.end();
            left = left.substring(stretch.length());
        }
    }

    /** The properties stand in the order of the schema. */
    private void look(Text text, boolean linked, boolean rightToLeft) {
        Set<Emphasis> emphasis = text.emphasis();
        Language of = text.language().orElse(language);
        xml.start("w:rPr");
        if (linked) {
            xml.val("w:rStyle", "Hyperlink");
        }
        if (of == Language.ZH) {
            xml.empty("w:rFonts", "w:hint", "eastAsia");
        }
        if (emphasis.contains(Emphasis.BOLD)) {
            xml.empty("w:b").empty("w:bCs");
        }
        if (emphasis.contains(Emphasis.ITALIC)) {
            xml.empty("w:i").empty("w:iCs");
        }
        if (emphasis.contains(Emphasis.STRIKE)) {
            xml.empty("w:strike");
        }
        if (emphasis.contains(Emphasis.UNDERLINE)) {
            xml.val("w:u", "single");
        }
        if (emphasis.contains(Emphasis.SUPERSCRIPT)) {
            xml.val("w:vertAlign", "superscript");
        } else if (emphasis.contains(Emphasis.SUBSCRIPT)) {
            xml.val("w:vertAlign", "subscript");
        }
        if (rightToLeft) {
            xml.empty("w:rtl");
        }
        Word.language(xml, of);
        xml.end();
    }

    private void characters(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String element = switch (text.charAt(i)) {
                case '\t' -> "w:tab";
                case '\u00AD' -> "w:softHyphen";
                case '\u2011' -> "w:noBreakHyphen";
                default -> null;
            };
            if (element != null) {
                plain(text.substring(from, i));
                xml.empty(element);
                from = i + 1;
            }
        }
        plain(text.substring(from));
    }

    private void plain(String text) {
        if (!text.isEmpty()) {
            xml.element("w:t", text, "xml:space", "preserve");
        }
    }
}
