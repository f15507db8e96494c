package org.opendebate.documents.model;

import java.util.ArrayList;
import java.util.List;

/** Finds the notes in blocks, in the order of their places. */
final class Notes {

    private final List<Footnote> found = new ArrayList<>();

    private Notes() {}

    static List<Footnote> in(List<Block> blocks) {
        Notes notes = new Notes();
        blocks.forEach(notes::block);
        return List.copyOf(notes.found);
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph paragraph -> inlines(paragraph.content());
            case Heading heading -> inlines(heading.content());
            case ListBlock list -> list.items().forEach(item -> item.body().forEach(this::block));
            case Table table ->
                table.rows()
                        .forEach(row -> row.cells().forEach(cell -> cell.body().forEach(this::block)));
            case Quotation quotation -> quotation.body().forEach(this::block);
        }
    }

    private void inlines(List<Inline> inlines) {
        for (Inline inline : inlines) {
            switch (inline) {
                case NoteRef reference -> found.add(reference.note());
                case Link link -> inlines(link.content());
                case Text text -> {}
                case LineBreak lineBreak -> {}
            }
        }
    }
}
