package org.opendebate.documents.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Makes the grid of a table whole: no cell reaches beyond the table or into another, and no place is without one. */
final class TableCells {

    /** The columns that are filled, row by row. */
    private final List<BitSet> filled = new ArrayList<>();

    private TableCells(int height) {
        for (int row = 0; row < height; row++) {
            filled.add(new BitSet());
        }
    }

    static List<Table.Row> whole(Table table) {
        TableCells grid = new TableCells(table.rows().size());
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<Table.Cell> cells = new ArrayList<>();
            for (Table.Cell cell : table.rows().get(row).cells()) {
                cells.add(grid.placed(row, cell));
            }
            rows.add(cells);
        }
        int columns = grid.filled.stream().mapToInt(BitSet::length).max().orElse(1);
        Paragraph nothing = Paragraph.of(table.direction());
        for (int row = 0; row < rows.size(); row++) {
            BitSet places = grid.filled.get(row);
            for (int gap = places.nextClearBit(0); gap < columns; gap = places.nextClearBit(gap)) {
                rows.get(row).add(grid.placed(row, new Table.Cell(columns - gap, 1, List.of(nothing))));
            }
        }
        return rows.stream().map(Table.Row::new).toList();
    }

    /** Where there is room first in its row, as HTML places cells; as wide and as high as there is room. */
    private Table.Cell placed(int row, Table.Cell cell) {
        BitSet places = filled.get(row);
        int column = places.nextClearBit(0);
        int next = places.nextSetBit(column);
        int columns = next < 0 ? cell.columnSpan() : Math.min(cell.columnSpan(), next - column);
        int rows = Math.min(cell.rowSpan(), filled.size() - row);
        for (int below = row; below < row + rows; below++) {
            filled.get(below).set(column, column + columns);
        }
        return new Table.Cell(columns, rows, cell.body());
    }
}
