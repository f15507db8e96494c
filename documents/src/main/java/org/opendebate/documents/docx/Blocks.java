package org.opendebate.documents.docx;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
import org.opendebate.documents.model.Text;

/** Writes the blocks of one statement, or of one note. */
final class Blocks {

    private static final Pattern FULL_WIDTH_END = Pattern.compile("[、。）．：]$");
    private static final int QUOTATION_INDENT = 720;
    private static final int SPACE_AFTER_TABLE = 180;

    /**
     * Where blocks stand.
     *
     * @param style of a plain paragraph
     * @param indent of all of them, in twentieths of a point
     * @param level of a list among them, from 0
     */
    record Place(String style, int indent, int level) {}

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
        Place place = new Place("BodyText", 0, 0);
        boolean carried = !blocks.isEmpty() && isParagraph(blocks.getLast());
        for (Block block : blocks) {
            if (carried && block == blocks.getLast()) {
                section = Optional.of(end);
            }
            block(block, place);
        }
        if (!carried) {
            section = Optional.of(end);
            empty("Closing");
        }
    }

    /** A note, which begins with its mark. */
    void note(List<Block> blocks, String style, Runnable mark) {
        lead = Optional.of(mark);
        body(blocks, new Place(style, 0, 0));
    }

    /** What Word wants to begin and end with a paragraph: a note, a cell, an item. */
    void body(List<Block> blocks, Place place) {
        if (lead.isPresent() && !isParagraph(blocks.getFirst())) {
            empty(place.style());
        }
        blocks.forEach(block -> block(block, place));
        if (afterTable) {
            empty("Closing");
        }
    }

    private static boolean isParagraph(Block block) {
        return block instanceof Paragraph || block instanceof Heading;
    }

    private void block(Block block, Place place) {
        switch (block) {
            case Paragraph paragraph -> paragraph(paragraph, place);
            case Heading heading -> heading(heading);
            case ListBlock list -> list(list, place);
            case Table table -> table(table);
            case Quotation quotation -> {
                Place within = new Place("Quote", place.indent() + QUOTATION_INDENT, place.level());
                quotation.body().forEach(inner -> block(inner, within));
            }
        }
    }

    private void paragraph(Paragraph paragraph, Place place) {
        // start and justified are the look of the style
        Optional<Alignment> set = paragraph.alignment().filter(a -> a == Alignment.CENTER || a == Alignment.END);
        start(place.style(), paragraph.direction(), place.indent(), set);
        runs.write(paragraph.content(), paragraph.direction());
        xml.end();
    }

    private void heading(Heading heading) {
        start("Heading" + headings.next(heading.level()), heading.direction(), 0, heading.alignment());
        if (!heading.number().isEmpty()) {
            String space = FULL_WIDTH_END.matcher(heading.number()).find() ? "" : " ";
            runs.write(List.of(Text.of(heading.number() + space)), heading.direction());
        }
        runs.write(heading.content(), heading.direction());
        xml.end();
    }

    private void list(ListBlock list, Place place) {
        Optional<NumberForm> form = NumberForm.of(list);
        int level = Math.min(place.level(), Numbering.DEEPEST);
        int hanging = Numbering.hanging(list);
        int left = place.indent() + hanging + (place.level() == 0 ? Numbering.FIRST_INDENT : 0);
        int common = form.map(counted -> numbering.define(counted, level, list.direction(), left, hanging))
                .orElse(0);
        Place within = new Place(place.style().equals("BodyText") ? "ListParagraph" : place.style(), left, level + 1);
        for (ListItem item : list.items()) {
            int id = common > 0
                    ? common
                    : numbering.define(NumberForm.literal(item.number()), level, list.direction(), left, hanging);
            number = Optional.of(new Number(id, level, left, hanging));
            if (!isParagraph(item.body().getFirst())) {
                empty(within.style());
            }
            item.body().forEach(block -> block(block, within));
        }
    }

    private void table(Table table) {
        if (afterTable) {
            // two tables that touch would be one
            empty("Closing");
        }
        new TableGrid(table).write(xml, (cell, header) -> {
            lead = Optional.empty();
            number = Optional.empty();
            afterTable = false;
            body(cell, new Place(header ? "TableHeading" : "TableText", 0, 0));
        });
        afterTable = true;
    }

    private void empty(String style) {
        start(style, Direction.LTR, 0, Optional.empty());
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

    /** Left and right are the start and the end of the line, whatever its direction. */
    private static String justification(Alignment alignment) {
        return switch (alignment) {
            case START -> "left";
            case CENTER -> "center";
            case END -> "right";
            case JUSTIFY -> "both";
        };
    }
}
