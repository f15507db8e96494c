package org.opendebate.documents.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ListArbitrary;

/** Generates statements with all constructs of the model, nested in each other. */
public final class StatementTexts {

    /** A file of one grey dot. */
    public static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

    private StatementTexts() {}

    public static Arbitrary<StatementText> any() {
        return Combinators.combine(
                        Arbitraries.of(Language.class),
                        blocks(2, true).ofMinSize(1).ofMaxSize(5))
                .as(StatementText::settled)
                .map(StatementTexts::withUniqueNotes);
    }

    private static ListArbitrary<Block> blocks(int depth, boolean notes) {
        return block(depth, notes).list();
    }

    private static Arbitrary<Block> block(int depth, boolean notes) {
        Arbitrary<Block> flat = Arbitraries.frequencyOf(Tuple.of(3, paragraph(notes)), Tuple.of(1, heading(notes)));
        if (depth == 0) {
            return flat;
        }
        Arbitrary<List<Block>> body =
                Arbitraries.lazy(() -> blocks(depth - 1, notes).ofMinSize(1).ofMaxSize(2));
        return Arbitraries.frequencyOf(
                Tuple.of(4, flat),
                Tuple.of(1, list(body)),
                Tuple.of(1, table(body)),
                Tuple.of(1, body.map(Quotation::new)));
    }

    private static Arbitrary<Block> paragraph(boolean notes) {
        return Combinators.combine(
                        Arbitraries.of(Direction.class),
                        Arbitraries.of(Alignment.class).optional(),
                        inlines(notes).ofMaxSize(4))
                .as(Paragraph::new);
    }

    private static Arbitrary<Block> heading(boolean notes) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.of(Direction.class),
                        Arbitraries.of(Alignment.class).optional(),
                        number(),
                        inlines(notes).ofMinSize(1).ofMaxSize(2))
                .as(Heading::new);
    }

    private static Arbitrary<Block> list(Arbitrary<List<Block>> body) {
        Arbitrary<ListItem> item = Combinators.combine(number(), body).as(ListItem::new);
        return Combinators.combine(
                        Arbitraries.of(ListBlock.Kind.class),
                        Arbitraries.of(Direction.class),
                        item.list().ofMinSize(1).ofMaxSize(3))
                .as(ListBlock::new);
    }

    private static Arbitrary<Block> table(Arbitrary<List<Block>> body) {
        Arbitrary<Table.Cell> cell = Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 2),
                        body)
                .as(Table.Cell::new);
        Arbitrary<Table.Row> row = cell.list().ofMinSize(1).ofMaxSize(3).map(Table.Row::new);
        return row.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(rows -> Combinators.combine(
                                Arbitraries.of(Direction.class),
                                Arbitraries.integers().between(0, rows.size()))
                        .as((direction, headers) -> new Table(direction, headers, rows)));
    }

    private static Arbitrary<String> number() {
        return Arbitraries.of("", "1.", "(a)", "•", "١", " iv ", "一、");
    }

    private static ListArbitrary<Inline> inlines(boolean notes) {
        Arbitrary<Inline> flat = Arbitraries.frequencyOf(
                Tuple.of(12, text()),
                Tuple.of(2, Arbitraries.just(new LineBreak())),
                Tuple.of(1, Arbitraries.just(new PageBreak())),
                Tuple.of(1, Arbitraries.just(new Image(Image.Type.PNG, PIXEL, "a \"b\" & <c> ج", 12, 7))),
                Tuple.of(1, Arbitraries.just(new Anchor("a1"))));
        Arbitrary<Inline> link = Combinators.combine(
                        Arbitraries.of("https://example.org/a?b=c&d=%20", "mailto:a@example.org"),
                        flat.list().ofMinSize(1).ofMaxSize(3))
                .as(Link::new);
        Arbitrary<Inline> reference =
                flat.list().ofMinSize(1).ofMaxSize(3).map(content -> new Reference("a1", content));
        Arbitrary<Inline> inline =
                Arbitraries.frequencyOf(Tuple.of(12, flat), Tuple.of(2, link), Tuple.of(1, reference));
        if (notes) {
            Arbitrary<Inline> note = Combinators.combine(
                            Arbitraries.of("1", "*", "iv"),
                            Arbitraries.of(Footnote.Kind.class),
                            Arbitraries.lazy(() -> blocks(1, false).ofMinSize(1).ofMaxSize(2)))
                    .as((marker, kind, body) -> new NoteRef(new Footnote("fn1", marker, kind, body)));
            inline = Arbitraries.frequencyOf(Tuple.of(12, inline), Tuple.of(1, note));
        }
        return inline.list();
    }

    private static Arbitrary<Inline> text() {
        Arbitrary<String> characters = Arbitraries.oneOf(
                Arbitraries.of(" ", "\t", "a  b ", "<&>\"']]>", "السلام", "和平", "\u00AD\u2011\u200F", "😀", "Ж"),
                Arbitraries.strings().all().ofMinLength(1).ofMaxLength(8).map(StatementTexts::carriable));
        Arbitrary<Set<Emphasis>> emphasis = Arbitraries.of(Emphasis.class)
                .set()
                .ofMaxSize(3)
                .filter(set -> !set.containsAll(Set.of(Emphasis.SUPERSCRIPT, Emphasis.SUBSCRIPT)));
        return Combinators.combine(
                        characters,
                        emphasis,
                        Arbitraries.of(Language.class).optional(0.2),
                        Arbitraries.of(Direction.class).optional(0.1))
                .as(Text::new);
    }

    private static String carriable(String text) {
        StringBuilder kept = new StringBuilder("x");
        text.codePoints().filter(Text::carriable).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static StatementText withUniqueNotes(StatementText text) {
        List<Block> blocks = new ArrayList<>();
        int[] count = {0};
        text.blocks().forEach(block -> blocks.add(numbered(block, count)));
        return StatementText.settled(text.language(), blocks);
    }

    private static List<Block> numbered(List<Block> blocks, int[] count) {
        return blocks.stream().map(block -> numbered(block, count)).toList();
    }

    private static Block numbered(Block block, int[] count) {
        return switch (block) {
            case Paragraph p -> new Paragraph(p.direction(), p.alignment(), inlines(p.content(), count));
            case Heading h ->
                new Heading(h.level(), h.direction(), h.alignment(), h.number(), inlines(h.content(), count));
            case ListBlock l ->
                new ListBlock(
                        l.kind(),
                        l.direction(),
                        l.items().stream()
                                .map(item -> new ListItem(item.number(), numbered(item.body(), count)))
                                .toList());
            case Table t ->
                new Table(
                        t.direction(),
                        t.headerRows(),
                        t.rows().stream()
                                .map(row -> new Table.Row(row.cells().stream()
                                        .map(c ->
                                                new Table.Cell(c.columnSpan(), c.rowSpan(), numbered(c.body(), count)))
                                        .toList()))
                                .toList());
            case Quotation q -> new Quotation(numbered(q.body(), count));
        };
    }

    private static List<Inline> inlines(List<Inline> inlines, int[] count) {
        return inlines.stream()
                .map(inline -> inline instanceof NoteRef(Footnote note)
                        ? (Inline) new NoteRef(new Footnote("fn" + ++count[0], note.marker(), note.kind(), note.body()))
                        : inline)
                .toList();
    }
}
