package org.opendebate.documents.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.SixLanguages;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.PlainText;

class TextWriterTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPartStandsInItsOrder(Language language) throws IOException {
        Compilation compilation = SixLanguages.request().in(language).assemble();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        TextWriter.compilation(compilation, out);

        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.startsWith(compilation.specimenMark().orElseThrow() + "\n"));
        int from = text.indexOf(compilation.contentsTitle());
        for (Annex annex : compilation.annexes()) {
            from = text.indexOf("\n" + annex.label() + "\n" + annex.title() + "\n", from);
            assertTrue(from > 0, annex.label());
            String words = PlainText.of(annex.contribution().text());
            assertTrue(text.indexOf(words, from) > 0, annex.label());
        }
        assertEquals(
                compilation.annexes().size(),
                text.lines()
                        .filter(line -> line.contains("\t"))
                        .filter(line -> compilation.annexes().stream()
                                .anyMatch(annex -> line.equals(annex.label() + "\t" + annex.title())))
                        .count());
    }
}
