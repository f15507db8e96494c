package org.opendebate.documents.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.model.Language;

class LabelColumnTest {

    private static final Path FONTS = Path.of("target/typst/node_modules/@expo-google-fonts");

    /** Tinos has the widths of Times New Roman. */
    @ParameterizedTest
    @EnumSource
    void everyLabelOfManyAnnexesFitsInItsColumn(Language language) throws Exception {
        Compilation compilation = annexes(language, 90);
        Path file = FONTS.resolve(
                switch (language) {
                    case AR -> "amiri/400Regular/Amiri_400Regular.ttf";
                    case ZH -> "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf";
                    case EN, FR, ES, RU -> "tinos/400Regular/Tinos_400Regular.ttf";
                });
        float points = language == Language.AR ? 12.5f : 10.5f;
        Font font = Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont(points);
        int column = LabelColumn.of(compilation);

        for (Annex annex : compilation.annexes()) {
            double width = font.getStringBounds(annex.label(), new FontRenderContext(null, true, true))
                    .getWidth();
            assertTrue(width * 20 < column, annex.label() + " is " + width * 20 + " wide, the column " + column);
        }
        assertTrue(column < Word.TEXT_WIDTH / 2, "nothing is left for the titles: " + column);
        List<String> hanging =
                Package.read(DocxWriterTest.docx(compilation)).values("word/styles.xml", "w:ind", "w:hanging");
        assertTrue(hanging.contains(Integer.toString(column)), hanging::toString);
    }

    @Test
    void fewAnnexesHaveTheNarrowColumnOfPublishedDocuments() {
        assertEquals(1300, LabelColumn.of(annexes(Language.EN, 3)));
    }

    private static Compilation annexes(Language language, int count) {
        Compilations compilations = Compilations.start().in(language);
        for (int i = 0; i < count; i++) {
            String name = "Land " + (char) ('A' + i / 26) + (char) ('A' + i % 26);
            compilations.national("L" + (char) ('A' + i / 26) + (char) ('A' + i % 26), name, name);
        }
        return compilations.assemble();
    }
}
