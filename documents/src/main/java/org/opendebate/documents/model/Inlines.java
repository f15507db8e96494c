package org.opendebate.documents.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Walks over the inlines of blocks and changes them, wherever they stand. */
public final class Inlines {

    private Inlines() {}

    /** Shows each inline in logical order: a link before its content, a note's reference before the note's body. */
    public static void forEach(List<Block> blocks, Consumer<Inline> seen) {
        for (Block block : blocks) {
            switch (block) {
                case Paragraph paragraph -> along(paragraph.content(), seen);
                case Heading heading -> along(heading.content(), seen);
                case ListBlock list -> list.items().forEach(item -> forEach(item.body(), seen));
                case Table table ->
                    table.rows().forEach(row -> row.cells().forEach(cell -> forEach(cell.body(), seen)));
                case Quotation quotation -> forEach(quotation.body(), seen);
            }
        }
    }

    private static void along(List<Inline> inlines, Consumer<Inline> seen) {
        for (Inline inline : inlines) {
            seen.accept(inline);
            switch (inline) {
                case Link link -> along(link.content(), seen);
                case Reference reference -> along(reference.content(), seen);
                case NoteRef(Footnote note) -> forEach(note.body(), seen);
                case Text text -> {}
                case LineBreak lineBreak -> {}
                case PageBreak pageBreak -> {}
                case Image image -> {}
                case Anchor anchor -> {}
            }
        }
    }

    /** Whether nothing is seen of it. */
    public static boolean isMark(Inline inline) {
        return inline instanceof Anchor || inline instanceof PageBreak;
    }

    /** A line without white space and line breaks at its ends; what is only a mark stays. */
    public static List<Inline> trimmed(List<Inline> untrimmed) {
        List<Inline> merged = Inline.merged(untrimmed);
        int from = 0;
        int to = merged.size();
        while (from < to && (isMark(merged.get(from)) || isBlank(merged.get(from)))) {
            from++;
        }
        while (to > from && (isMark(merged.get(to - 1)) || isBlank(merged.get(to - 1)))) {
            to--;
        }
        List<Inline> inlines = new ArrayList<>(merged.subList(from, to));
        if (!inlines.isEmpty() && inlines.getFirst() instanceof Text first) {
            inlines.set(0, first.withText(first.text().stripLeading()));
        }
        if (!inlines.isEmpty() && inlines.getLast() instanceof Text last) {
            inlines.set(inlines.size() - 1, last.withText(last.text().stripTrailing()));
        }
        inlines.addAll(
                0, merged.subList(0, from).stream().filter(Inlines::isMark).toList());
        inlines.addAll(merged.subList(to, merged.size()).stream()
                .filter(Inlines::isMark)
                .toList());
        return inlines;
    }

    private static boolean isBlank(Inline inline) {
        return inline instanceof LineBreak
                || inline instanceof Text text && text.text().isBlank();
    }

    /** What is written from the right runs from the right, though its author may not have said so. */
    public static Direction direction(Direction said, List<Inline> line) {
        return said == Direction.RTL || balance(line) > 0 ? Direction.RTL : Direction.LTR;
    }

    /** How many more letters run from the right than from the left, those of notes not counted. */
    private static int balance(List<Inline> line) {
        int balance = 0;
        for (Inline inline : line) {
            balance += switch (inline) {
                case Text text -> balance(text.text());
                case Link link -> balance(link.content());
                case Reference reference -> balance(reference.content());
                case NoteRef note -> 0;
                case LineBreak lineBreak -> 0;
                case PageBreak pageBreak -> 0;
                case Image image -> 0;
                case Anchor anchor -> 0;
            };
        }
        return balance;
    }

    private static int balance(String text) {
        int balance = 0;
        for (int i = 0; i < text.length(); ) {
            int at = text.codePointAt(i);
            i += Character.charCount(at);
            balance += switch (Character.getDirectionality(at)) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> 1;
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> -1;
                default -> 0;
            };
        }
        return balance;
    }

    /**
     * The blocks with each inline replaced by what is given for it, from the inside out. A link or a reference that is left
     * without content goes; a heading that is left without content becomes an empty paragraph.
     */
    public static List<Block> replaced(List<Block> blocks, Function<Inline, List<Inline>> by) {
        return blocks.stream().map(block -> replaced(block, by)).toList();
    }

    private static Block replaced(Block block, Function<Inline, List<Inline>> by) {
        return switch (block) {
            case Paragraph p -> new Paragraph(p.direction(), p.alignment(), content(p.content(), by));
            case Heading h -> {
                List<Inline> content = content(h.content(), by);
                yield content.isEmpty()
                        ? new Paragraph(h.direction(), h.alignment(), content)
                        : new Heading(h.level(), h.direction(), h.alignment(), h.number(), content);
            }
            case ListBlock list ->
                new ListBlock(
                        list.kind(),
                        list.direction(),
                        list.items().stream()
                                .map(item -> new ListItem(item.number(), replaced(item.body(), by)))
                                .toList());
            case Table table ->
                new Table(
                        table.direction(),
                        table.headerRows(),
                        table.rows().stream().map(row -> replaced(row, by)).toList());
            case Quotation quotation -> new Quotation(replaced(quotation.body(), by));
        };
    }

    private static Table.Row replaced(Table.Row row, Function<Inline, List<Inline>> by) {
        return new Table.Row(row.cells().stream()
                .map(cell -> new Table.Cell(cell.columnSpan(), cell.rowSpan(), replaced(cell.body(), by)))
                .toList());
    }

    private static List<Inline> content(List<Inline> inlines, Function<Inline, List<Inline>> by) {
        List<Inline> all = new ArrayList<>(inlines.size());
        for (Inline inline : inlines) {
            switch (inline) {
                case Link link -> {
                    List<Inline> inside = content(link.content(), by);
                    if (!inside.isEmpty()) {
                        all.addAll(by.apply(new Link(link.href(), inside)));
                    }
                }
                case Reference reference -> {
                    List<Inline> inside = content(reference.content(), by);
                    if (!inside.isEmpty()) {
                        all.addAll(by.apply(new Reference(reference.target(), inside)));
                    }
                }
                case NoteRef(Footnote note) ->
                    all.addAll(by.apply(new NoteRef(
                            new Footnote(note.id(), note.marker(), note.kind(), replaced(note.body(), by)))));
                case Text text -> all.addAll(by.apply(text));
                case LineBreak lineBreak -> all.addAll(by.apply(lineBreak));
                case PageBreak pageBreak -> all.addAll(by.apply(pageBreak));
                case Image image -> all.addAll(by.apply(image));
                case Anchor anchor -> all.addAll(by.apply(anchor));
            }
        }
        return all;
    }
}
