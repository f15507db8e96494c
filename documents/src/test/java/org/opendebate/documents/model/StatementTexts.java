package org.opendebate.documents.model;

import static org.opendebate.documents.Seeds.once;
import static org.opendebate.documents.Seeds.one;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Draws statements with all constructs of the model, nested in each other. */
public final class StatementTexts {

    /** A file of one grey dot. */
    public static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

    private static final String[] NUMBERS = {"", "1.", "(a)", "•", "١", " iv ", "一、"};
    private static final String[] WORDS = {
        " ", "\t", "a  b ", "<&>\"']]>", "السلام", "和平", "\u00AD\u2011\u200F", "😀", "Ж", "Word", "1,5", "é"
    };
    private static final Language[] OF_LATIN = {Language.EN, Language.FR, Language.ES};

    private final RandomGenerator random;
    private int notes;
    private int anchors;

    private StatementTexts(RandomGenerator random) {
        this.random = random;
    }

    public static StatementText draw(RandomGenerator random) {
        Language language = one(random, Language.values());
        StatementText drawn = StatementText.settled(language, new StatementTexts(random).blocks(2, true, 5));
        // nothing but blank lines may have been drawn
        return drawn.blocks().isEmpty() ? draw(random) : drawn;
    }

    private <T> List<T> some(int least, int most, Supplier<T> draw) {
        List<T> all = new ArrayList<>();
        int size = random.nextInt(least, most + 1);
        while (all.size() < size) {
            all.add(draw.get());
        }
        return all;
    }

    private List<Block> blocks(int depth, boolean withNotes, int most) {
        return some(1, most, () -> block(depth, withNotes));
    }

    private Block block(int depth, boolean withNotes) {
        int kind = random.nextInt(depth == 0 ? 4 : 7);
        return switch (kind) {
            case 0 ->
                new Heading(
                        random.nextInt(1, 10),
                        direction(),
                        alignment(),
                        one(random, NUMBERS),
                        inlines(1, 2, withNotes));
            case 4 ->
                new ListBlock(
                        one(random, ListBlock.Kind.values()), direction(), some(1, 3, () -> item(depth, withNotes)));
            case 5 -> table(depth, withNotes);
            case 6 -> new Quotation(blocks(depth - 1, withNotes, 2));
            default -> new Paragraph(direction(), alignment(), inlines(0, 4, withNotes));
        };
    }

    private ListItem item(int depth, boolean withNotes) {
        return new ListItem(one(random, NUMBERS), blocks(depth - 1, withNotes, 2));
    }

    private Table table(int depth, boolean withNotes) {
        List<Table.Row> rows = some(1, 3, () -> new Table.Row(some(1, 3, () -> cell(depth, withNotes))));
        return new Table(direction(), random.nextInt(rows.size() + 1), rows);
    }

    private Table.Cell cell(int depth, boolean withNotes) {
        return new Table.Cell(random.nextInt(1, 4), random.nextInt(1, 3), blocks(depth - 1, withNotes, 2));
    }

    private Direction direction() {
        return one(random, Direction.values());
    }

    private Optional<Alignment> alignment() {
        return random.nextBoolean() ? Optional.empty() : Optional.of(one(random, Alignment.values()));
    }

    private List<Inline> inlines(int least, int most, boolean withNotes) {
        return some(least, most, () -> inline(withNotes));
    }

    private Inline inline(boolean withNotes) {
        if (withNotes && once(random, 13)) {
            Footnote.Kind kind = one(random, Footnote.Kind.values());
            return new NoteRef(new Footnote("fn" + ++notes, one(random, "1", "*", "iv"), kind, blocks(1, false, 2)));
        }
        return switch (random.nextInt(16)) {
            case 0 ->
                new Link(
                        one(random, "https://example.org/a?b=c&d=%20", "mailto:a@example.org"), some(1, 3, this::flat));
            case 1 -> new Reference("a" + random.nextInt(1, 4), some(1, 3, this::flat));
            default -> flat();
        };
    }

    private Inline flat() {
        return switch (random.nextInt(18)) {
            case 0, 1 -> new LineBreak();
            case 2 -> new PageBreak();
            case 3 -> new Image(Image.Type.PNG, PIXEL, one(random, "", "a \"b\" & <c> ج"), 12, 7);
            case 4 -> new Anchor("a" + ++anchors);
            default -> text();
        };
    }

    private Text text() {
        Set<Emphasis> emphasis = EnumSet.noneOf(Emphasis.class);
        some(0, 2, () -> one(random, Emphasis.values())).forEach(emphasis::add);
        if (emphasis.contains(Emphasis.SUPERSCRIPT)) {
            emphasis.remove(Emphasis.SUBSCRIPT);
        }
        String text = random.nextBoolean() ? one(random, WORDS) : anything();
        return new Text(
                text,
                emphasis,
                once(random, 3) ? language(text) : Optional.empty(),
                once(random, 10) ? Optional.of(direction()) : Optional.empty());
    }

    /** One that its letters can be of. */
    private Optional<Language> language(String text) {
        return switch (text) {
            case "السلام" -> Optional.of(Language.AR);
            case "和平" -> Optional.of(Language.ZH);
            case "Ж" -> Optional.of(Language.RU);
            case "a  b ", "Word", "é" -> Optional.of(one(random, OF_LATIN));
            default -> Optional.empty();
        };
    }

    /** Of any characters that can be carried and are not of private use, from all planes. */
    private String anything() {
        StringBuilder text = new StringBuilder("x");
        random.ints(random.nextInt(8), 0, once(random, 3) ? 0x110000 : 0x3000)
                .filter(Text::carriable)
                .filter(c -> Character.getType(c) != Character.PRIVATE_USE)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
