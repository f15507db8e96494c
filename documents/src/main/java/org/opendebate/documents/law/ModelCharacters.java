package org.opendebate.documents.law;

import java.util.List;
import org.opendebate.documents.model.Anchor;
import org.opendebate.documents.model.Block;
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
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Table;
import org.opendebate.documents.model.Text;

/** The visible characters of a text in order, notes at their places; not what is computed: numbers and markers. */
final class ModelCharacters {

    private final StringBuilder out = new StringBuilder();

    private ModelCharacters() {}

    static int[] of(StatementText text) {
        ModelCharacters characters = new ModelCharacters();
        characters.blocks(text.blocks());
        return Conservation.seen(characters.out);
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Paragraph paragraph -> inlines(paragraph.content());
                case Heading heading -> inlines(heading.content());
                case ListBlock list -> list.items().forEach(item -> blocks(item.body()));
                case Table table -> table.rows().forEach(row -> row.cells().forEach(cell -> blocks(cell.body())));
                case Quotation quotation -> blocks(quotation.body());
            }
        }
    }

    private void inlines(List<Inline> inlines) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Text text -> out.append(text.text());
                case Link link -> inlines(link.content());
                case NoteRef reference -> blocks(reference.note().body());
                case Reference reference -> inlines(reference.content());
                case LineBreak lineBreak -> {}
                case PageBreak pageBreak -> {}
                case Image image -> {}
                case Anchor anchor -> {}
            }
        }
    }
}
