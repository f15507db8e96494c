package org.opendebate.documents.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement as plain text in logical order: a line per paragraph, heading and list item with its number, cells of a
 * row parted by tabs, and after the last block a line per note that begins with its marker. A picture is
 * what it says to who does not see it, in square brackets.
 */
public final class PlainText {

    private final StringBuilder out = new StringBuilder();
    private final List<Footnote> notes = new ArrayList<>();

    private PlainText() {}

    public static String of(StatementText text) {
        return of(text.blocks());
    }

    public static String of(List<Block> blocks) {
        PlainText plain = new PlainText();
        plain.blocks(blocks);
        for (int i = 0; i < plain.notes.size(); i++) {
            Footnote note = plain.notes.get(i);
            plain.out.append(note.marker()).append(' ');
            plain.blocks(note.body());
        }
        return plain.out.toString();
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph paragraph -> line(paragraph.content());
            case Heading heading -> {
                number(heading.number());
                line(heading.content());
            }
            case ListBlock list -> {
                for (ListItem item : list.items()) {
                    number(item.number());
                    blocks(item.body());
                }
            }
            case Table table -> table.rows().forEach(this::row);
            case Quotation quotation -> blocks(quotation.body());
        }
    }

    private void row(Table.Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (i > 0) {
                out.append('\t');
            }
            int start = out.length();
            blocks(row.cells().get(i).body());
            if (out.length() > start) {
                out.setLength(out.length() - 1);
            }
        }
        out.append('\n');
    }

    private void number(String number) {
        if (!number.isEmpty()) {
            out.append(number).append(' ');
        }
    }

    private void line(List<Inline> inlines) {
        inlines(inlines);
        out.append('\n');
    }

    private void newLine() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    private void alternative(Image image) {
        if (!image.alternative().isEmpty()) {
            out.append('[').append(image.alternative()).append(']');
        }
    }

    private void inlines(List<Inline> inlines) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Text text -> out.append(text.text());
                case Link link -> inlines(link.content());
                case Reference reference -> inlines(reference.content());
                case LineBreak lineBreak -> out.append('\n');
                case PageBreak pageBreak -> newLine();
                case Image image -> alternative(image);
                case Anchor anchor -> {}
                case NoteRef reference -> notes.add(reference.note());
            }
        }
    }
}
