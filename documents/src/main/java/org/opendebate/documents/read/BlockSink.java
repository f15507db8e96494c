package org.opendebate.documents.read;

import java.util.ArrayList;
import java.util.List;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.ListBlock;
import org.opendebate.documents.model.ListItem;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Quotation;

/** Takes blocks in order, and makes lists and quotations of the paragraphs that follow each other in them. */
final class BlockSink {

    private record Item(int level, String numbering, Numbering.Number number, Paragraph paragraph) {}

    private final List<Block> blocks = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Block> quoted = new ArrayList<>();
    private int next;

    void block(Block block) {
        flush();
        blocks.add(block);
    }

    void item(int level, String numbering, Numbering.Number number, Paragraph paragraph) {
        flushQuotation();
        items.add(new Item(level, numbering, number, paragraph));
    }

    void quotation(Paragraph paragraph) {
        flushItems();
        quoted.add(paragraph);
    }

    List<Block> finish() {
        flush();
        return blocks;
    }

    private void flush() {
        flushItems();
        flushQuotation();
    }

    private void flushQuotation() {
        if (!quoted.isEmpty()) {
            blocks.add(new Quotation(quoted));
            quoted.clear();
        }
    }

    private void flushItems() {
        next = 0;
        while (next < items.size()) {
            blocks.add(list(items.get(next).level()));
        }
        items.clear();
    }

    /** The list that begins at the next item: all that follows of its level and numbering, with deeper ones inside. */
    private ListBlock list(int level) {
        Item first = items.get(next);
        List<String> numbers = new ArrayList<>();
        List<List<Block>> bodies = new ArrayList<>();
        while (next < items.size() && items.get(next).level() >= level) {
            Item item = items.get(next);
            if (item.level() > level && !bodies.isEmpty()) {
                bodies.getLast().add(list(item.level()));
            } else if (item.number().kind() == first.number().kind()
                    && item.numbering().equals(first.numbering())) {
                next++;
                numbers.add(item.number().text());
                bodies.add(new ArrayList<>(List.of(item.paragraph())));
            } else {
                break;
            }
        }
        List<ListItem> made = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            made.add(new ListItem(numbers.get(i), bodies.get(i)));
        }
        Direction direction = first.paragraph().direction();
        return new ListBlock(first.number().kind(), direction, made);
    }
}
