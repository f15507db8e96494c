package org.opendebate.documents.model;

import java.util.ArrayList;
import java.util.List;

/** The one form of the cells of a header: one whose lines are bold all through is no more than a cell of a header. */
final class HeaderCells {

    private HeaderCells() {}

    static List<Table.Row> ofOneForm(List<Table.Row> rows, int headerRows) {
        List<Table.Row> all = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            all.add(i < headerRows ? ofOneForm(rows.get(i)) : rows.get(i));
        }
        return List.copyOf(all);
    }

    private static Table.Row ofOneForm(Table.Row row) {
        return row.cells().stream().noneMatch(cell -> isBold(cell.body()))
                ? row
                : new Table.Row(row.cells().stream()
                        .map(cell -> isBold(cell.body())
                                ? new Table.Cell(cell.columnSpan(), cell.rowSpan(), withoutBold(cell.body()))
                                : cell)
                        .toList());
    }

    private static boolean isBold(List<Block> body) {
        List<Inline> lines = lines(body);
        return Looks.has(lines, Emphasis.BOLD) && !Looks.lacks(lines, Emphasis.BOLD);
    }

    static boolean hasBold(List<Block> body) {
        return Looks.has(lines(body), Emphasis.BOLD);
    }

    /** What stands in the look of a header's cell; headings, quotations and tables within it have their own. */
    private static List<Inline> lines(List<Block> body) {
        List<Inline> lines = new ArrayList<>();
        for (Block block : body) {
            switch (block) {
                case Paragraph paragraph -> lines.addAll(paragraph.content());
                case ListBlock list -> list.items().forEach(item -> lines.addAll(lines(item.body())));
                case Heading heading -> {}
                case Table table -> {}
                case Quotation quotation -> {}
            }
        }
        return lines;
    }

    private static List<Block> withoutBold(List<Block> body) {
        return body.stream().map(HeaderCells::withoutBold).toList();
    }

    private static Block withoutBold(Block block) {
        return switch (block) {
            case Paragraph p -> new Paragraph(p.direction(), p.alignment(), Looks.without(Emphasis.BOLD, p.content()));
            case ListBlock list ->
                new ListBlock(
                        list.kind(),
                        list.direction(),
                        list.items().stream()
                                .map(item -> new ListItem(item.number(), withoutBold(item.body())))
                                .toList());
            case Heading heading -> heading;
            case Table table -> table;
            case Quotation quotation -> quotation;
        };
    }
}
