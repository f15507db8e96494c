package org.opendebate.documents.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Table;

/** A table as Word has it: every place of the grid has a cell, and what a span covers continues it. */
final class TableGrid {

    /** A place that a cell begins at, or that its row span reaches into. */
    private record Spot(Table.Cell cell, boolean begins) {}

    private final Table table;
    private final int columns;

    TableGrid(Table table) {
        this.table = table;
        this.columns = table.columns();
    }

    /** @param body writes the blocks of a cell, given whether it is a header */
    void write(Xml xml, BiConsumer<Table.Cell, Boolean> body) {
        int width = Word.TEXT_WIDTH / columns;
        xml.start("w:tbl").start("w:tblPr").val("w:tblStyle", "StatementTable");
        if (table.direction() == Direction.RTL) {
            xml.empty("w:bidiVisual");
        }
        xml.empty("w:tblW", "w:w", Integer.toString(width * columns), "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed");
        xml.end();
        xml.start("w:tblGrid");
        for (int column = 0; column < columns; column++) {
            xml.empty("w:gridCol", "w:w", Integer.toString(width));
        }
        xml.end();
        List<List<Spot>> rows = spots();
        for (int row = 0; row < rows.size(); row++) {
            row(xml, rows.get(row), row < table.headerRows(), width, body);
        }
        xml.end();
    }

    private void row(Xml xml, List<Spot> spots, boolean header, int width, BiConsumer<Table.Cell, Boolean> body) {
        xml.start("w:tr").start("w:trPr").empty("w:cantSplit");
        if (header) {
            xml.empty("w:tblHeader");
        }
        xml.end();
        int used = 0;
        for (Spot spot : spots) {
            int span = spot == null ? 1 : spot.cell().columnSpan();
            used += span;
            xml.start("w:tc").start("w:tcPr");
            xml.empty("w:tcW", "w:w", Integer.toString(width * span), "w:type", "dxa");
            if (span > 1) {
                xml.val("w:gridSpan", Integer.toString(span));
            }
            if (spot != null && spot.cell().rowSpan() > 1) {
                xml.val("w:vMerge", spot.begins() ? "restart" : "continue");
            }
            xml.end();
            if (spot != null && spot.begins()) {
                body.accept(spot.cell(), header);
            } else {
                xml.start("w:p")
                        .start("w:pPr")
                        .val("w:pStyle", "TableText")
                        .end()
                        .end();
            }
            xml.end();
        }
        if (used > columns) {
            throw new IllegalStateException("a row of " + used + " columns in a table of " + columns);
        }
        xml.end();
    }

    /** Row by row what stands in it from the first column; a gap at the end of a row is null. */
    private List<List<Spot>> spots() {
        Table.Cell[][] reaching = new Table.Cell[table.rows().size()][columns];
        List<List<Spot>> rows = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            List<Spot> spots = new ArrayList<>();
            List<Table.Cell> cells = table.rows().get(r).cells();
            int next = 0;
            for (int column = 0; column < columns; ) {
                Table.Cell above = reaching[r][column];
                if (above != null) {
                    spots.add(new Spot(above, false));
                    column += above.columnSpan();
                } else if (next < cells.size()) {
                    Table.Cell cell = cells.get(next++);
                    reserve(reaching, r, column, cell);
                    spots.add(new Spot(cell, true));
                    column += cell.columnSpan();
                } else {
                    spots.add(null);
                    column++;
                }
            }
            rows.add(spots);
        }
        return rows;
    }

    private void reserve(Table.Cell[][] reaching, int row, int column, Table.Cell cell) {
        for (int below = row + 1; below < Math.min(reaching.length, row + cell.rowSpan()); below++) {
            for (int c = column; c < Math.min(columns, column + cell.columnSpan()); c++) {
                reaching[below][c] = cell;
            }
        }
    }
}
