package org.opendebate.documents.read;

import java.util.ArrayList;
import java.util.List;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.ListBlock;
import org.opendebate.documents.model.ListItem;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Quotation;

/**
 * Takes blocks in order, and makes lists and quotations of the paragraphs that follow each other in them. Where Word has no
 * form for what stands in what, documents of our own have content controls that say it: a quotation of more than
 * paragraphs, a list whose numbers follow no counting, what an item holds besides a paragraph and lists.
 */
final class BlockSink {

    private static final String TAG = "open-debate-";

    /**
     * An item of a list, or a paragraph of it.
     *
     * @param rest what else a content control puts into the item
     */
    private record Item(int level, String numbering, Numbering.Number number, Paragraph paragraph, List<Block> rest) {}

    /** What a content control makes of the blocks in it. */
    private enum Control {
        NONE,
        QUOTATION,
        NUMBERS,
        BULLETS,
        ITEM
    }

    private final Control control;
    private final BlockSink around;
    private final boolean quoted;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Block> quotedParagraphs = new ArrayList<>();
    private int next;

    BlockSink() {
        this(Control.NONE, null, false);
    }

    private BlockSink(Control control, BlockSink around, boolean quoted) {
        this.control = control;
        this.around = around;
        this.quoted = quoted;
    }

    /** Where the blocks of a content control go; here, when its tag is none of ours. */
    BlockSink within(String tag) {
        return switch (tag) {
            case TAG + "quotation" -> new BlockSink(Control.QUOTATION, this, true);
            case TAG + "numbers" -> new BlockSink(Control.NUMBERS, this, quoted);
            case TAG + "bullets" -> new BlockSink(Control.BULLETS, this, quoted);
            case TAG + "item" -> new BlockSink(Control.ITEM, this, quoted);
            default -> this;
        };
    }

    /** The content control ends: gives what is in it to what is around it. */
    void close() {
        List<Block> inside = finish();
        if (inside.isEmpty()) {
            return;
        }
        switch (control) {
            case QUOTATION -> around.block(new Quotation(inside));
            case ITEM -> around.rest(inside);
            case NUMBERS, BULLETS, NONE -> inside.forEach(around::block);
        }
    }

    void block(Block block) {
        flush();
        blocks.add(block);
    }

    /** Whether a number makes an item; one that is not seen does only where a content control says that this is a list. */
    boolean shows(Numbering.Number number) {
        return isList() || !number.text().isBlank();
    }

    void item(int level, String numbering, Numbering.Number number, Paragraph paragraph) {
        flushQuotation();
        items.add(new Item(
                level,
                isList() ? "" : numbering,
                isList() ? new Numbering.Number(kind(), number.text()) : number,
                paragraph,
                new ArrayList<>()));
    }

    void quotation(Paragraph paragraph) {
        if (quoted) {
            block(paragraph);
        } else {
            flushItems();
            quotedParagraphs.add(paragraph);
        }
    }

    List<Block> finish() {
        flush();
        return blocks;
    }

    private void rest(List<Block> inside) {
        if (items.isEmpty()) {
            inside.forEach(this::block);
        } else {
            items.getLast().rest().addAll(inside);
        }
    }

    private boolean isList() {
        return control == Control.NUMBERS || control == Control.BULLETS;
    }

    private ListBlock.Kind kind() {
        return control == Control.NUMBERS ? ListBlock.Kind.NUMBERS : ListBlock.Kind.BULLETS;
    }

    private void flush() {
        flushItems();
        flushQuotation();
    }

    private void flushQuotation() {
        if (!quotedParagraphs.isEmpty()) {
            blocks.add(new Quotation(quotedParagraphs));
            quotedParagraphs.clear();
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
                List<Block> body = new ArrayList<>(List.of(item.paragraph()));
                body.addAll(item.rest());
                bodies.add(body);
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
