package org.opendebate.documents.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Table;

/** Reads a table and makes its grid whole: merged cells become spans, short rows get empty cells. */
final class TableReader {

    /** The most columns that Word makes. */
    private static final int MAXIMUM_COLUMNS = 63;

    private static final class Cell {
        final int column;
        final int span;
        int rows = 1;
        final List<Block> body = new ArrayList<>();

        Cell(int column, int span) {
            this.column = column;
            this.span = span;
        }
    }

    private static final class Row {
        final List<Cell> cells = new ArrayList<>();
        boolean header;
        boolean deleted;
        int width;
    }

    private static final class Draft {
        final List<Row> rows = new ArrayList<>();
        /** The cells that reach down into the next row, by their first column. */
        TreeMap<Integer, Cell> reaching = new TreeMap<>();

        boolean rightToLeft;
    }

    private static final class CellLook {
        int span = 1;
        boolean merged;
        boolean begins;
        boolean joinsLeft;
    }

    private final StoryReader story;
    private final WordXml xml;

    TableReader(StoryReader story) {
        this.story = story;
        this.xml = story.xml;
    }

    /** The table at the current w:tbl; empty when it has no rows. */
    Optional<Table> read() throws XMLStreamException {
        Draft draft = new Draft();
        xml.children(name -> tablePart(name, draft));
        return draft.rows.isEmpty() ? Optional.empty() : Optional.of(table(draft));
    }

    private void tablePart(String name, Draft draft) throws XMLStreamException {
        switch (name) {
            case "w:tblPr" ->
                xml.children(child -> {
                    if (child.equals("w:bidiVisual")) {
                        draft.rightToLeft = xml.on();
                    }
                });
            case "w:tr" -> row(draft);
            case "w:bookmarkStart" -> story.bookmarkBetween();
            case "w:sdt", "w:sdtContent", "w:customXml" -> xml.children(child -> tablePart(child, draft));
            case "w:ins", "w:moveTo" -> {
                story.tracked();
                xml.children(child -> tablePart(child, draft));
            }
            case "w:del", "w:moveFrom" -> story.tracked();
            case "mc:AlternateContent" -> story.alternate(child -> tablePart(child, draft));
            default -> {}
        }
    }

    private void row(Draft draft) throws XMLStreamException {
        story.source.countBlock(story.place());
        Row row = new Row();
        TreeMap<Integer, Cell> reaching = new TreeMap<>();
        xml.children(name -> rowPart(name, row, draft, reaching));
        if (row.deleted || row.width == 0) {
            return;
        }
        draft.reaching = reaching;
        if (row.cells.isEmpty()) {
            // only cells from above reach into it: it says nothing, and they are a row shorter
            reaching.values().forEach(cell -> cell.rows--);
        } else {
            draft.rows.add(row);
        }
    }

    private void rowPart(String name, Row row, Draft draft, TreeMap<Integer, Cell> reaching) throws XMLStreamException {
        switch (name) {
            case "w:trPr" -> xml.children(child -> rowProperty(child, row));
            case "w:tc" -> {
                if (!row.deleted) {
                    cell(row, draft, reaching);
                }
            }
            case "w:sdt", "w:sdtContent", "w:customXml" -> xml.children(child -> rowPart(child, row, draft, reaching));
            case "w:ins", "w:moveTo" -> {
                story.tracked();
                xml.children(child -> rowPart(child, row, draft, reaching));
            }
            case "mc:AlternateContent" -> story.alternate(child -> rowPart(child, row, draft, reaching));
            default -> {}
        }
    }

    private void rowProperty(String name, Row row) {
        switch (name) {
            case "w:tblHeader" -> row.header = xml.on();
            case "w:gridBefore" -> {
                int before = Math.clamp(Numbers.parse(xml.attribute("w:val"), 0), 0, MAXIMUM_COLUMNS);
                if (before > 0) {
                    row.cells.add(new Cell(0, before));
                    row.width = before;
                }
            }
            case "w:del" -> {
                story.tracked();
                row.deleted = true;
            }
            case "w:ins" -> story.tracked();
            default -> {}
        }
    }

    private void cell(Row row, Draft draft, TreeMap<Integer, Cell> reaching) throws XMLStreamException {
        story.source.countBlock(story.place());
        CellLook look = new CellLook();
        BlockSink sink = new BlockSink();
        List<Block> body = cellBody(look, sink);
        int column = row.width;
        row.width += look.span;
        Cell above = draft.reaching.get(column);
        if (look.joinsLeft && !row.cells.isEmpty()) {
            row.cells.getLast().body.addAll(body);
            return;
        }
        if (look.merged && !look.begins && above != null && above.span == look.span) {
            above.rows++;
            reaching.put(column, above);
            if (WordReader.showsText(body)) {
                story.source.findings.add(
                        Rule.HIDDEN_TEXT,
                        story.place(),
                        "Text stands in a cell that a merged one covers; it is not read.");
            }
            return;
        }
        Cell cell = new Cell(column, look.span);
        cell.body.addAll(body);
        row.cells.add(cell);
        if (look.merged) {
            reaching.put(column, cell);
        }
    }

    private List<Block> cellBody(CellLook look, BlockSink sink) throws XMLStreamException {
        xml.children(name -> {
            if (name.equals("w:tcPr")) {
                xml.children(child -> cellProperty(child, look));
            } else {
                story.block(name, sink);
            }
        });
        story.flushCarried(sink);
        return sink.finish();
    }

    private void cellProperty(String name, CellLook look) {
        switch (name) {
            case "w:gridSpan" -> look.span = Math.clamp(Numbers.parse(xml.attribute("w:val"), 1), 1, MAXIMUM_COLUMNS);
            case "w:vMerge" -> {
                look.merged = true;
                look.begins = "restart".equals(xml.attribute("w:val"));
            }
            case "w:hMerge" -> look.joinsLeft = !"restart".equals(xml.attribute("w:val"));
            case "w:cellIns", "w:cellDel", "w:cellMerge" -> story.tracked();
            default -> {}
        }
    }

    private Table table(Draft draft) {
        Direction direction = draft.rightToLeft ? Direction.RTL : Direction.LTR;
        int columns = draft.rows.stream().mapToInt(row -> row.width).max().orElse(1);
        List<Table.Row> rows = new ArrayList<>();
        for (Row row : draft.rows) {
            List<Table.Cell> cells = new ArrayList<>();
            for (Cell cell : row.cells) {
                cells.add(made(cell.span, cell.rows, cell.body, direction));
            }
            if (row.width < columns) {
                cells.add(made(columns - row.width, 1, List.of(), direction));
            }
            rows.add(new Table.Row(cells));
        }
        return new Table(direction, headerRows(draft.rows), rows);
    }

    private static Table.Cell made(int span, int rows, List<Block> body, Direction direction) {
        return new Table.Cell(span, rows, body.isEmpty() ? List.of(Paragraph.of(direction)) : body);
    }

    /** The header rows at the top; where a cell reaches from them into the next row, that one belongs to them. */
    private static int headerRows(List<Row> rows) {
        int header = 0;
        while (header < rows.size() && rows.get(header).header) {
            header++;
        }
        for (int i = 0; i < header; i++) {
            for (Cell cell : rows.get(i).cells) {
                header = Math.min(rows.size(), Math.max(header, i + cell.rows));
            }
        }
        return header;
    }
}
