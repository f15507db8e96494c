package org.opendebate.documents.docx;

import java.util.List;
import java.util.Optional;
import org.opendebate.documents.compile.HeadingLevels;
import org.opendebate.documents.model.Alignment;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Heading;
import org.opendebate.documents.model.ListBlock;
import org.opendebate.documents.model.ListItem;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Quotation;
import org.opendebate.documents.model.Table;

/** Writes the blocks of one statement, or of one note. */
final class Blocks {

    private static final int QUOTATION_INDENT = 720;
    private static final int SPACE_AFTER_TABLE = 180;

    /**
     * Where blocks stand.
     *
     * @param style of a plain paragraph
     * @param indent of all of them, in twentieths of a point
     * @param level of a list among them, from 0
     * @param isQuoted whether a content control says that they are quoted
     * @param partlyBold whether they are in a cell of a header of which a part stands out
     */
    record Place(String style, int indent, int level, boolean isQuoted, boolean partlyBold) {

        static Place of(String style) {
            return new Place(style, 0, 0, false, false);
        }

        Place quoted() {
            return new Place("Quote", indent + QUOTATION_INDENT, level, true, false);
        }

        Place inItem(int left) {
            return new Place(style.equals("BodyText") ? "ListParagraph" : style, left, level + 1, isQuoted, partlyBold);
        }
    }

    private record Number(int id, int level, int left, int hanging) {}

    private final Xml xml;
    private final Runs runs;
    private final Numbering numbering;
    private final HeadingLevels headings = new HeadingLevels();

    /** What the next paragraph takes along: its number, what comes before its text, the end of its section. */
    private Optional<Number> number = Optional.empty();

    private Optional<Runnable> lead = Optional.empty();
    private Optional<Runnable> section = Optional.empty();
    private boolean afterTable;

    Blocks(Xml xml, Runs runs, Numbering numbering) {
        this.xml = xml;
        this.runs = runs;
        this.numbering = numbering;
    }

    /**
     * A statement.
     *
     * @param end writes the properties of the section that ends with it
     */
    void statement(List<Block> blocks, Runnable end) {
        Place place = Place.of("BodyText");
        boolean carried = !blocks.isEmpty() && isParagraph(blocks.getLast());
        blocks(carried ? blocks.subList(0, blocks.size() - 1) : blocks, place);
        section = Optional.of(end);
        if (carried) {
            block(blocks.getLast(), place);
        } else {
            empty("Closing", Direction.LTR);
        }
    }

    /** A text in the middle of a section. */
    void body(List<Block> blocks) {
        body(blocks, Place.of("BodyText"));
    }

    /** A note, which begins with its mark. */
    void note(List<Block> blocks, String style, Runnable mark) {
        lead = Optional.of(mark);
        body(blocks, Place.of(style));
    }

    /** What Word wants to begin and end with a paragraph: a note, a cell, an item. */
    void body(List<Block> blocks, Place place) {
        if (lead.isPresent() && !isParagraph(blocks.getFirst())) {
            empty(place.style(), Direction.LTR);
        }
        blocks(blocks, place);
        if (afterTable) {
            empty("Closing", Direction.LTR);
        }
    }

    private static boolean isParagraph(Block block) {
        return block instanceof Paragraph || block instanceof Heading;
    }

    private void blocks(List<Block> blocks, Place place) {
        Block before = null;
        for (Block block : blocks) {
            // two quotations that touch would be one
            if (block instanceof Quotation quotation && (before instanceof Quotation || !isPlain(quotation, place))) {
                control("quotation", () -> blocks(quotation.body(), place.quoted()));
            } else {
                block(block, place);
            }
            before = block;
        }
    }

    private void block(Block block, Place place) {
        switch (block) {
            case Paragraph paragraph -> paragraph(paragraph, place);
            case Heading heading -> heading(heading);
            case ListBlock list -> list(list, place);
            case Table table -> table(table);
            case Quotation quotation -> blocks(quotation.body(), place.quoted());
        }
    }

    /** Whether the style of its paragraphs says that it is one. */
    private static boolean isPlain(Quotation quotation, Place place) {
        return !place.isQuoted() && quotation.body().stream().allMatch(Paragraph.class::isInstance);
    }

    /** A content control around what Word has no form for; our reader knows its tag. */
    private void control(String tag, Runnable content) {
        xml.start("w:sdt").start("w:sdtPr").val("w:tag", "open-debate-" + tag).end();
        xml.start("w:sdtContent");
        content.run();
        xml.end().end();
    }

    private void paragraph(Paragraph paragraph, Place place) {
        start(place.style(), paragraph.direction(), place.indent(), paragraph.alignment());
        runs.write(paragraph.content(), paragraph.direction(), place.partlyBold());
        xml.end();
    }

    private void heading(Heading heading) {
        if (!heading.number().isEmpty()) {
            number = Optional.of(new Number(numbering.defineHeading(heading.number(), heading.direction()), 0, 0, 0));
        }
        start("Heading" + headings.next(heading.level()), heading.direction(), 0, heading.alignment());
        runs.write(heading.content(), heading.direction(), heading.isPartlyBold());
        xml.end();
    }

    private void list(ListBlock list, Place place) {
        if (ListForm.isWords(list, place.level())) {
            items(list, place, true);
        } else {
            control(list.kind() == ListBlock.Kind.NUMBERS ? "numbers" : "bullets", () -> items(list, place, false));
        }
    }

    /** @param words whether Word's own lists say all of it */
    private void items(ListBlock list, Place place, boolean words) {
        Optional<NumberForm> form = NumberForm.of(list);
        int level = Math.min(place.level(), Numbering.DEEPEST);
        int hanging = Numbering.hanging(list);
        int left = place.indent() + hanging + (place.level() == 0 ? Numbering.FIRST_INDENT : 0);
        int common = form.map(counted -> numbering.define(counted, level, list.direction(), left, hanging))
                .orElse(0);
        Place within = place.inItem(left);
        for (ListItem item : list.items()) {
            int id = common > 0
                    ? common
                    : numbering.define(NumberForm.literal(item.number()), level, list.direction(), left, hanging);
            number = Optional.of(new Number(id, level, left, hanging));
            boolean headed = item.body().getFirst() instanceof Paragraph;
            if (headed) {
                block(item.body().getFirst(), within);
            } else {
                empty(within.style(), list.direction());
            }
            List<Block> rest = item.body().subList(headed ? 1 : 0, item.body().size());
            if (words) {
                blocks(rest, within);
            } else if (!rest.isEmpty()) {
                control("item", () -> blocks(rest, within));
            }
        }
    }

    private void table(Table table) {
        if (afterTable) {
            // two tables that touch would be one
            empty("Closing", Direction.LTR);
        }
        new TableGrid(table).write(xml, (cell, header) -> {
            lead = Optional.empty();
            number = Optional.empty();
            afterTable = false;
            body(
                    cell.body(),
                    new Place(header ? "TableHeading" : "TableText", 0, 0, false, header && cell.isPartlyBold()));
        });
        afterTable = true;
    }

    private void empty(String style, Direction direction) {
        start(style, direction, 0, Optional.empty());
        xml.end();
    }

    /** Opens a paragraph; its properties stand in the order of the schema. */
    private void start(String style, Direction direction, int indent, Optional<Alignment> alignment) {
        xml.start("w:p").start("w:pPr").val("w:pStyle", style);
        number.ifPresent(given -> xml.start("w:numPr")
                .val("w:ilvl", Integer.toString(given.level()))
                .val("w:numId", Integer.toString(given.id()))
                .end());
        Word.direction(xml, direction);
        if (afterTable && !style.equals("Closing")) {
            xml.empty("w:spacing", "w:before", Integer.toString(SPACE_AFTER_TABLE));
        }
        indent(indent, alignment);
        alignment.ifPresent(set -> xml.val("w:jc", justification(set)));
        section.ifPresent(Runnable::run);
        xml.end();
        lead.ifPresent(Runnable::run);
        number = Optional.empty();
        lead = Optional.empty();
        section = Optional.empty();
        afterTable = false;
    }

    private void indent(int indent, Optional<Alignment> alignment) {
        if (number.isPresent()) {
            String left = Integer.toString(number.get().left());
            xml.empty(
                    "w:ind",
                    "w:left",
                    left,
                    "w:hanging",
                    Integer.toString(number.get().hanging()));
        } else if (indent > 0) {
            xml.empty("w:ind", "w:left", Integer.toString(indent), "w:firstLine", "0");
        } else if (alignment.isPresent()) {
            xml.empty("w:ind", "w:firstLine", "0");
        }
    }

    /** Right is the end of the line, whatever its direction. */
    private static String justification(Alignment alignment) {
        return switch (alignment) {
            case CENTER -> "center";
            case END -> "right";
        };
    }
}
