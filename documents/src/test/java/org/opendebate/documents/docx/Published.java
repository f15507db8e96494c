package org.opendebate.documents.docx;

import java.util.List;
import org.opendebate.documents.compile.HeadingLevels;
import org.opendebate.documents.compile.Words;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Footnote;
import org.opendebate.documents.model.Heading;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Inline;
import org.opendebate.documents.model.Inlines;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.ListBlock;
import org.opendebate.documents.model.ListItem;
import org.opendebate.documents.model.NoteRef;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Quotation;
import org.opendebate.documents.model.Table;

/**
 * What of a text a published Word file cannot tell back, and nothing else; docs/reading.md lists the same: which levels the
 * author's headings had, how large a picture was that is wider than the page, that one had no description.
 */
final class Published {

    private final HeadingLevels levels = new HeadingLevels();
    private final Language language;

    private Published(Language language) {
        this.language = language;
    }

    static List<Block> of(List<Block> blocks, Language language) {
        return new Published(language).blocks(blocks);
    }

    private List<Block> blocks(List<Block> blocks) {
        return Inlines.replaced(
                blocks.stream().map(this::block).toList(),
                inline -> List.of(
                        switch (inline) {
                            case Image image -> image(image);
                            case NoteRef(Footnote note) -> new NoteRef(note(note));
                            default -> inline;
                        }));
    }

    /** A note has headings of its own. */
    private Footnote note(Footnote note) {
        return new Footnote(note.id(), note.marker(), note.kind(), new Published(language).headings(note.body()));
    }

    private List<Block> headings(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Heading h ->
                new Heading(levels.next(h.level()), h.direction(), h.alignment(), h.number(), h.content());
            case Paragraph paragraph -> paragraph;
            case ListBlock list ->
                new ListBlock(
                        list.kind(),
                        list.direction(),
                        list.items().stream()
                                .map(item -> new ListItem(item.number(), headings(item.body())))
                                .toList());
            case Table table ->
                new Table(
                        table.direction(),
                        table.headerRows(),
                        table.rows().stream().map(this::row).toList());
            case Quotation quotation -> new Quotation(headings(quotation.body()));
        };
    }

    private Table.Row row(Table.Row row) {
        return new Table.Row(row.cells().stream()
                .map(cell -> new Table.Cell(cell.columnSpan(), cell.rowSpan(), headings(cell.body())))
                .toList());
    }

    private Inline image(Image image) {
        double scale = Math.min(1, Word.TEXT_WIDTH / 20.0 / image.width());
        return new Image(
                image.type(),
                image.content(),
                Words.of(language).alternative(image),
                Math.max(1, (int) Math.round(image.width() * scale)),
                Math.max(1, (int) Math.round(image.height() * scale)));
    }
}
