package org.opendebate.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.compile.SixLanguages;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.ListBlock;
import org.opendebate.documents.model.ListItem;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Quotation;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Table;
import org.opendebate.documents.model.Text;

class RenderabilityTest {

    private static final Renderability RENDERABILITY = new Renderability(Glyphs.of(PdfWriterTest.HOME));

    private static Compilation withText(StatementText text) {
        return Compilations.start()
                .national("KEN", "Kenya", "Kenya")
                .national("UKR", Author.Kind.MEMBER_STATE, "Ukraine", "Ukraine", text)
                .assemble();
    }

    private static StatementText nested(int depth, UnaryOperator<Block> around) {
        Block block = Paragraph.of(Direction.LTR, Text.of("deep"));
        for (int i = 1; i < depth; i++) {
            block = around.apply(block);
        }
        return new StatementText(Language.EN, List.of(block));
    }

    private static Block list(Block block) {
        return new ListBlock(ListBlock.Kind.NUMBERS, Direction.LTR, List.of(new ListItem("1.", List.of(block))));
    }

    private static Block quotation(Block block) {
        return new Quotation(List.of(block));
    }

    private static Block table(Block block) {
        return new Table(Direction.LTR, 1, List.of(new Table.Row(List.of(new Table.Cell(1, 1, List.of(block))))));
    }

    /** What the engine itself says to a text. */
    private static boolean canBeSet(StatementText text) {
        PdfPart part = PdfWriterTest.whole(withText(text));
        return new TypstEngine(PdfWriterTest.HOME, "node", Duration.ofMinutes(1))
                        .render(Json.bytes(PageData.of(part)))
                        .length
                > 0;
    }

    private static void suits(StatementText text) {
        assertEquals(Optional.empty(), RENDERABILITY.reason(text));
        assertTrue(canBeSet(text));
    }

    private static void engineGivesUp(StatementText text) {
        assertThrows(PdfEngineFailed.class, () -> canBeSet(text));
    }

    @Test
    void aCharacterThatNoFontHasIsNamed() {
        String reason = RENDERABILITY
                .reason(Compilations.text(Language.EN, "Private \uE123 use"))
                .orElseThrow();

        assertTrue(reason.contains("U+E123"), reason);
        engineGivesUp(Compilations.text(Language.EN, "Private \uE123 use"));
    }

    @Test
    void nestingIsRefusedOnlyWhereTheEngineWouldChoke() throws IOException {
        suits(nested(Renderability.DEEPEST, RenderabilityTest::list));
        suits(nested(Renderability.DEEPEST, RenderabilityTest::quotation));
        suits(nested(Renderability.DEEPEST / Renderability.TABLE_WEIGHT, RenderabilityTest::table));

        assertTrue(RENDERABILITY
                .reason(nested(Renderability.DEEPEST + 1, RenderabilityTest::list))
                .isPresent());
    }

    @Test
    void wordsAreRefusedOnlyWhereTheEngineWouldChoke() throws IOException {
        suits(Compilations.text(Language.EN, "x".repeat(Renderability.LONGEST_WORD)));
        suits(Compilations.text(Language.ZH, "安".repeat(40_000)));

        assertTrue(RENDERABILITY
                .reason(Compilations.text(Language.EN, "x".repeat(Renderability.LONGEST_WORD + 1)))
                .isPresent());
    }

    @Test
    void charactersThatShowNothingNeedNoGlyph() throws IOException {
        String text = "soft\u00AD hyphen, zero\u200Bwidth, joiner\u2060, mark\u200E\u200F\u061C, isolate\u2068x\u2069"
                + ", variant\uFE0F, non\u2011breaking, no\u00A0break, thin\u2009space\u202F, \u3000wide, tab\there";

        suits(Compilations.text(Language.EN, text));
    }

    @Test
    void whatDelegationsWriteHasGlyphs() {
        String text = "Škoda Łódź Ñandú Çağlar Ţară Ștefan Ệ Ấn Độ ŵ ģ ķ ß æ ø œ ĳ ij Ђ Ї Ғ Қ Ә Ө Ү Ў "
                + "€ £ № § ¶ † ‡ … – — ‘ ’ “ ” « » ‹ › • ◦ ▪ ■ → ≤ ≥ ± × ÷ ° ² ³ ½ ¼ ™ © ® α β Ω "
                + "ﷺ ﷲ پ چ ژ گ ۱۲۳ ١٢٣ ٪ ـ 〈〉《》「」（）、。；：？！〇";

        assertEquals(Optional.empty(), RENDERABILITY.reason(Compilations.text(Language.EN, text)));
    }

    private static Block row(int columns, String word) {
        Table.Cell cell = new Table.Cell(1, 1, List.of(Paragraph.of(Direction.LTR, Text.of(word))));
        return new Table(Direction.LTR, 0, List.of(new Table.Row(java.util.Collections.nCopies(columns, cell))));
    }

    @Test
    void anObstacleNamesItsPlaceAndWhatToDo() {
        Block item = Paragraph.of(Direction.LTR, Text.of("Private \uE123 use, \uE123 again"));
        StatementText text = new StatementText(
                Language.EN, List.of(Paragraph.of(Direction.LTR, Text.of("Sound.")), list(item), row(2, "\uE124")));

        List<Obstacle> obstacles = RENDERABILITY.obstacles(text);

        assertEquals(
                List.of("list 1, item 1, paragraph 1", "table 1, row 1, cell 1, paragraph 1"),
                obstacles.stream().map(Obstacle::place).toList());
        assertTrue(obstacles.stream().allMatch(Obstacle::prevents));
        assertTrue(obstacles.getFirst().found().contains("U+E123"));
    }

    @Test
    void aWordThatIsWiderThanItsColumnIsToldButPreventsNothing() {
        StatementText wide = new StatementText(Language.EN, List.of(row(20, "Peacekeeping")));

        Obstacle obstacle = RENDERABILITY.obstacles(wide).getFirst();

        assertTrue(obstacle.found().contains("“Peacekeeping”"), obstacle.found());
        assertFalse(obstacle.prevents());
        suits(wide);
        assertEquals(
                List.of(), RENDERABILITY.obstacles(new StatementText(Language.EN, List.of(row(5, "Peacekeeping")))));
        assertEquals(List.of(), RENDERABILITY.obstacles(new StatementText(Language.EN, List.of(row(20, "12")))));
    }

    @Test
    void asManyColumnsAsWordHasCanBeSet() {
        suits(new StatementText(Language.EN, List.of(row(63, "1"))));
    }

    @Test
    void theSixLanguagesPass() {
        Compilation compilation = SixLanguages.request().assemble();

        assertEquals(List.of(), RENDERABILITY.showable(compilation).fallbacks());
        compilation
                .annexes()
                .forEach(annex -> assertEquals(
                        Optional.empty(),
                        RENDERABILITY.reason(annex.contribution().text()),
                        annex.label()));
    }

    @Test
    void anEngineThatFailsSaysWhy() {
        TypstEngine engine = new TypstEngine(PdfWriterTest.HOME, "node", Duration.ofMinutes(1));

        PdfEngineFailed failure = assertThrows(PdfEngineFailed.class, () -> engine.render(new byte[] {'{', '}'}));

        assertTrue(failure.getMessage().contains("error"), failure.getMessage());
    }

    @Test
    void anEngineThatDoesNotEndIsEnded(@TempDir Path home) throws IOException {
        Files.writeString(home.resolve("render.mjs"), "setInterval(() => {}, 1000)");
        TypstEngine engine = new TypstEngine(home, "node", Duration.ofMillis(700));

        PdfEngineFailed failure = assertThrows(PdfEngineFailed.class, () -> engine.render(new byte[] {'{', '}'}));

        assertTrue(failure.getMessage().contains("did not end"), failure.getMessage());
    }
}
