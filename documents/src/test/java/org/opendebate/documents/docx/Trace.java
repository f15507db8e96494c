package org.opendebate.documents.docx;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.opendebate.documents.model.Anchor;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Emphasis;
import org.opendebate.documents.model.Footnote;
import org.opendebate.documents.model.Heading;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Inline;
import org.opendebate.documents.model.LineBreak;
import org.opendebate.documents.model.Link;
import org.opendebate.documents.model.ListBlock;
import org.opendebate.documents.model.NoteRef;
import org.opendebate.documents.model.PageBreak;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Quotation;
import org.opendebate.documents.model.Reference;
import org.opendebate.documents.model.Table;
import org.opendebate.documents.model.Text;

/**
 * What a reader of a text meets, one after the other: each character with its emphasis, what is linked, notes with their
 * kind and mark, pictures. Numbers of lists are not in it: a word processor computes them, and an empty paragraph that has
 * one is left out by a reader.
 */
final class Trace {

    private final List<String> met = new ArrayList<>();
    private int boldByStyle;
    private int links;

    private Trace() {}

    static List<String> of(List<Block> blocks) {
        Trace trace = new Trace();
        blocks.forEach(trace::block);
        return trace.met;
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph paragraph -> inlines(paragraph.content(), "");
            case Heading heading -> {
                plain(heading.number(), "[]");
                boldByStyle++;
                inlines(heading.content(), "");
                boldByStyle--;
            }
            case ListBlock list -> list.items().forEach(item -> item.body().forEach(this::block));
            case Table table -> {
                boldByStyle++;
                table.rows()
                        .forEach(row -> row.cells().forEach(cell -> cell.body().forEach(this::block)));
                boldByStyle--;
            }
            case Quotation quotation -> quotation.body().forEach(this::block);
        }
    }

    private void inlines(List<Inline> inlines, String look) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Text text -> plain(text.text(), look + emphasis(text.emphasis()));
                case Link link -> linked(link.content(), "link " + link.href() + " ");
                case Reference reference -> linked(reference.content(), look);
                case NoteRef(Footnote note) -> {
                    met.add("<" + note.kind() + " " + note.marker() + ">");
                    note.body().forEach(this::block);
                    met.add("</" + note.kind() + ">");
                }
                case Image image -> met.add("<image " + image.type() + ">");
                case LineBreak lineBreak -> {}
                case PageBreak pageBreak -> {}
                case Anchor anchor -> {}
            }
        }
    }

    private void linked(List<Inline> inlines, String look) {
        links++;
        inlines(inlines, look);
        links--;
    }

    /** Headings and headers of tables are bold by their style and links underlined, so there it does not tell. */
    private Set<Emphasis> emphasis(Set<Emphasis> emphasis) {
        Set<Emphasis> told = EnumSet.noneOf(Emphasis.class);
        told.addAll(emphasis);
        if (boldByStyle > 0) {
            told.remove(Emphasis.BOLD);
        }
        if (links > 0) {
            told.remove(Emphasis.UNDERLINE);
        }
        return told;
    }

    private void plain(String text, String look) {
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                // instead of which the reader has a sign, and says so
                .filter(c -> Character.getType(c) != Character.PRIVATE_USE)
                .forEach(c -> met.add(look + Character.toString(c)));
    }
}
