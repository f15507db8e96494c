package org.opendebate.documents.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the blocks of one story, the body or a note, into the one form that they have among all that read the same: no
 * empty lines, nothing blank at the ends of lines, the grids of tables whole.
 */
final class Settling {

    /** Anchors and page breaks of lines that show nothing: they stand at the head of the next one. */
    private Set<Inline> marks = new LinkedHashSet<>();

    private Settling() {}

    static List<Block> settled(List<Block> story) {
        return new Settling().blocks(story);
    }

    private List<Block> blocks(List<Block> blocks) {
        List<Block> all = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            switch (block) {
                case Paragraph paragraph ->
                    line(paragraph.content()).ifPresent(content -> all.add(with(paragraph, content)));
                case Heading heading -> heading(heading).ifPresent(all::add);
                case ListBlock list -> all.add(list(list));
                case Table table -> all.add(table(table));
                case Quotation quotation -> {
                    List<Block> body = blocks(quotation.body());
                    if (!body.isEmpty()) {
                        all.add(new Quotation(body));
                    }
                }
            }
        }
        return all;
    }

    /** The content of a line, with the marks that wait for one; empty when nothing is seen of it, and its own wait too. */
    private Optional<List<Inline>> line(List<Inline> untrimmed) {
        List<Inline> content = content(untrimmed);
        if (content.stream().allMatch(Inlines::isMark)) {
            marks.addAll(content);
            return Optional.empty();
        }
        return Optional.of(afterMarks(content));
    }

    private List<Inline> afterMarks(List<Inline> content) {
        if (marks.isEmpty()) {
            return content;
        }
        List<Inline> all = new ArrayList<>(marks);
        all.addAll(content);
        marks = new LinkedHashSet<>();
        return all;
    }

    private static List<Inline> content(List<Inline> untrimmed) {
        List<Inline> content = new ArrayList<>(untrimmed.size());
        for (Inline inline : Inlines.trimmed(untrimmed)) {
            content.add(inline instanceof NoteRef(Footnote note) ? new NoteRef(note(note)) : inline);
        }
        return content;
    }

    private static Footnote note(Footnote note) {
        List<Block> body = settled(note.body());
        return new Footnote(
                note.id(),
                note.marker().strip(),
                note.kind(),
                body.isEmpty() ? List.of(Paragraph.of(Direction.LTR)) : body);
    }

    private static Paragraph with(Paragraph paragraph, List<Inline> content) {
        return new Paragraph(Inlines.direction(paragraph.direction(), content), paragraph.alignment(), content);
    }

    /** A number without a heading to it is an item: it is seen. */
    private Optional<Block> heading(Heading heading) {
        String number = heading.number().strip();
        Optional<Block> made = line(heading.content())
                .map(content -> new Heading(
                        heading.level(),
                        Inlines.direction(heading.direction(), content),
                        heading.alignment(),
                        number,
                        content));
        if (made.isPresent() || number.isEmpty()) {
            return made;
        }
        Paragraph empty = new Paragraph(heading.direction(), heading.alignment(), afterMarks(List.of()));
        return Optional.of(new ListBlock(
                ListBlock.Kind.NUMBERS, heading.direction(), List.of(new ListItem(number, List.of(empty)))));
    }

    private ListBlock list(ListBlock list) {
        List<ListItem> items = new ArrayList<>();
        for (ListItem item : list.items()) {
            items.add(new ListItem(item.number().strip(), body(item.body(), list.direction())));
        }
        Direction direction = ((Paragraph) items.getFirst().body().getFirst()).direction();
        return new ListBlock(list.kind(), direction, items);
    }

    /** Of an item: its number stands at the head of a paragraph, be it empty. */
    private List<Block> body(List<Block> body, Direction direction) {
        boolean headed = body.getFirst() instanceof Paragraph;
        Paragraph first = headed ? (Paragraph) body.getFirst() : Paragraph.of(direction);
        List<Block> all = new ArrayList<>();
        all.add(with(first, afterMarks(content(first.content()))));
        all.addAll(blocks(headed ? body.subList(1, body.size()) : body));
        return all;
    }

    private Table table(Table table) {
        List<Table.Row> rows = TableCells.whole(table);
        List<Table.Row> settled = new ArrayList<>();
        int header = table.headerRows();
        for (int r = 0; r < rows.size(); r++) {
            List<Table.Cell> cells = new ArrayList<>();
            for (Table.Cell cell : rows.get(r).cells()) {
                List<Block> body = blocks(cell.body());
                cells.add(new Table.Cell(
                        cell.columnSpan(),
                        cell.rowSpan(),
                        body.isEmpty() ? List.of(Paragraph.of(table.direction())) : body));
                if (r < header) {
                    header = Math.max(header, r + cell.rowSpan());
                }
            }
            settled.add(new Table.Row(cells));
        }
        return new Table(table.direction(), header, settled);
    }
}
