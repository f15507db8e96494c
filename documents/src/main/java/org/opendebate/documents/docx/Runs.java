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
        write(inlines, base, false);
    }

    /** @param bold whether the style of the paragraph is bold, and text that is not must say so */
    void write(List<Inline> inlines, Direction base, boolean bold) {
        write(inlines, Sides.of(inlines, base), new Ground(false, bold));
    }

    /** What the styles say already of the runs in them. */
    private record Ground(boolean linked, boolean bold) {}

    private void write(List<Inline> inlines, Sides sides, Ground ground) {
        for (int i = 0; i < inlines.size(); i++) {
            switch (inlines.get(i)) {
                case Text text -> text(text, sides, ground);
                case LineBreak lineBreak -> newLine(sides);
                case PageBreak pageBreak -> page(sides, Sides.isNewLine(inlines, i));
                case Image image -> {
                    sides.skip();
                    around.pictures()
                            .write(xml, links, image, Words.of(language).alternative(image));
                }
                case Anchor(String id) -> {
                    String number = bookmark();
                    xml.empty("w:bookmarkStart", "w:id", number, "w:name", around.prefix() + "_" + id);
                    xml.empty("w:bookmarkEnd", "w:id", number);
                }
                case Reference reference -> {
                    xml.start("w:hyperlink", "w:anchor", around.prefix() + "_" + reference.target(), "w:history", "1");
                    write(reference.content(), sides, ground);
                    xml.end();
                }
                case Link link -> {
                    xml.start("w:hyperlink", "r:id", links.id(link.href()), "w:history", "1");
                    write(link.content(), sides, new Ground(true, ground.bold()));
                    xml.end();
                }
                case NoteRef reference -> {
                    sides.skip();
                    notes.accept(xml, reference);
                }
            }
        }
    }

    private String bookmark() {
        return Integer.toString(around.bookmarks().incrementAndGet());
    }

    /** Where the author began a page: a hidden bookmark, so that our reader finds it, around the new line if it is one. */
    private void page(Sides sides, boolean newLine) {
        String number = bookmark();
        xml.empty("w:bookmarkStart", "w:id", number, "w:name", "_AuthorsPage" + number);
        if (newLine) {
            newLine(sides);
        }
        xml.empty("w:bookmarkEnd", "w:id", number);
    }

    private void newLine(Sides sides) {
        sides.skip();
        xml.start("w:r").empty("w:br").end();
    }

    private void text(Text text, Sides sides, Ground ground) {
        text.direction().ifPresent(forced -> xml.start("w:bdo", "w:val", forced.code()));
        String left = text.text();
        while (!left.isEmpty()) {
            Sides.Stretch stretch = sides.next(left.length());
            boolean rightToLeft =
                    text.direction().map(forced -> forced == Direction.RTL).orElse(stretch.rightToLeft());
            xml.start("w:r");
            look(text, ground, rightToLeft);
            characters(left.substring(0, stretch.length()));
            xml.end();
            left = left.substring(stretch.length());
        }
        text.direction().ifPresent(forced -> xml.end());
    }

    /** The properties stand in the order of the schema. */
    private void look(Text text, Ground ground, boolean rightToLeft) {
        Set<Emphasis> emphasis = text.emphasis();
        Language of = text.language().orElse(language);
        xml.start("w:rPr");
        if (ground.linked()) {
            xml.val("w:rStyle", "Hyperlink");
        }
        if (of == Language.ZH) {
            xml.empty("w:rFonts", "w:hint", "eastAsia");
        }
        if (emphasis.contains(Emphasis.BOLD)) {
            xml.empty("w:b").empty("w:bCs");
        } else if (ground.bold()) {
            xml.val("w:b", "0").val("w:bCs", "0");
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
