package org.opendebate.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
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

    private static byte[] pdf(StatementText text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter(PdfWriterTest.HOME).write(withText(text), out);
        return out.toByteArray();
    }

    @Test
    void aCharacterThatNoFontHasNamesTheAnnexAndTheCharacter() {
        Unrenderable failure =
                assertThrows(Unrenderable.class, () -> pdf(Compilations.text(Language.EN, "Private \uE123 use")));

        assertEquals("Annex II", failure.place());
        assertTrue(failure.reason().contains("U+E123"), failure.reason());
    }

    @Test
    void nestingIsRefusedOnlyWhereTheEngineWouldChoke() throws IOException {
        assertTrue(pdf(nested(Renderability.DEEPEST, RenderabilityTest::list)).length > 0);
        assertTrue(pdf(nested(Renderability.DEEPEST, RenderabilityTest::quotation)).length > 0);
        assertTrue(
                pdf(nested(Renderability.DEEPEST / Renderability.TABLE_WEIGHT, RenderabilityTest::table)).length > 0);

        assertThrows(Unrenderable.class, () -> pdf(nested(Renderability.DEEPEST + 1, RenderabilityTest::list)));
    }

    @Test
    void wordsAreRefusedOnlyWhereTheEngineWouldChoke() throws IOException {
        assertTrue(pdf(Compilations.text(Language.EN, "x".repeat(Renderability.LONGEST_WORD))).length > 0);
        assertTrue(pdf(Compilations.text(Language.ZH, "安".repeat(40_000))).length > 0);

        assertThrows(
                Unrenderable.class,
                () -> pdf(Compilations.text(Language.EN, "x".repeat(Renderability.LONGEST_WORD + 1))));
    }

    @Test
    void charactersThatShowNothingNeedNoGlyph() throws IOException {
        String text = "soft\u00AD hyphen, zero\u200Bwidth, joiner\u2060, mark\u200E\u200F\u061C, isolate\u2068x\u2069"
                + ", variant\uFE0F, non\u2011breaking, no\u00A0break, thin\u2009space\u202F, \u3000wide, tab\there";

        assertTrue(pdf(Compilations.text(Language.EN, text)).length > 0);
    }

    @Test
    void whatDelegationsWriteHasGlyphs() {
        String text = "Škoda Łódź Ñandú Çağlar Ţară Ștefan Ệ Ấn Độ ŵ ģ ķ ß æ ø œ ĳ ij Ђ Ї Ғ Қ Ә Ө Ү Ў "
                + "€ £ № § ¶ † ‡ … – — ‘ ’ “ ” « » ‹ › • ◦ ▪ ■ → ≤ ≥ ± × ÷ ° ² ³ ½ ¼ ™ © ® α β Ω "
                + "ﷺ ﷲ پ چ ژ گ ۱۲۳ ١٢٣ ٪ ـ 〈〉《》「」（）、。；：？！〇";

        assertEquals(Optional.empty(), RENDERABILITY.reason(Compilations.text(Language.EN, text)));
    }

    @Test
    void theSixLanguagesPass() {
        RENDERABILITY.check(SixLanguages.request().assemble());
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
