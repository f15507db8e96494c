package org.opendebate.documents.model;

import java.util.List;

/**
 * A table. Cells that a span from above or from the side covers are absent from their row, as in HTML.
 *
 * @param direction right to left: the first cell stands at the right
 * @param headerRows how many of the first rows are headers; at most all of them
 * @param rows not empty; in a header, lines are bold only where a part of their cell stands out
 */
public record Table(Direction direction, int headerRows, List<Row> rows) implements Block {

    public Table {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("Table: without rows");
        }
        if (headerRows < 0 || headerRows > rows.size()) {
            throw new IllegalArgumentException("Table: " + headerRows + " header rows of " + rows.size());
        }
        rows = HeaderCells.ofOneForm(rows, headerRows);
    }

    /**
     * One row, with the cells that begin in it.
     *
     * @param cells not empty
     */
    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
            if (cells.isEmpty()) {
                throw new IllegalArgumentException("Row: without cells of its own");
            }
        }
    }

    /**
     * One cell.
     *
     * @param columnSpan at least 1
     * @param rowSpan at least 1; does not reach beyond the table
     * @param body not empty: an empty cell holds an empty paragraph
     */
    public record Cell(int columnSpan, int rowSpan, List<Block> body) {
        public Cell {
            if (columnSpan < 1 || rowSpan < 1) {
                throw new IllegalArgumentException("Cell: spans must be at least 1: " + columnSpan + ", " + rowSpan);
            }
            body = List.copyOf(body);
            if (body.isEmpty()) {
                throw new IllegalArgumentException("Cell: without a body");
            }
        }

        /** Of a cell of a header: whether a part of it stands out by being bold. */
        public boolean isPartlyBold() {
            return HeaderCells.hasBold(body);
        }
    }

    /** How many columns the widest row has, spans counted. */
    public int columns() {
        int[] reaching = new int[rows.size()];
        int widest = 1;
        for (int r = 0; r < rows.size(); r++) {
            for (Cell cell : rows.get(r).cells()) {
                for (int below = r; below < Math.min(rows.size(), r + cell.rowSpan()); below++) {
                    reaching[below] += cell.columnSpan();
                }
            }
            widest = Math.max(widest, reaching[r]);
        }
        return widest;
    }
}
