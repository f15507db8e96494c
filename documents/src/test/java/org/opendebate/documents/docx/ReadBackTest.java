package org.opendebate.documents.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendebate.documents.Seeds;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.compile.SixLanguages;
import org.opendebate.documents.model.PlainText;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.StatementTexts;
import org.opendebate.documents.read.ReadOutcome;
import org.opendebate.documents.read.WordReader;

/** Our own reader finds in an annex what was written: lines, numbers of lists, cells, notes with their marks. */
class ReadBackTest {

    static Stream<StatementText> statements() {
        return SixLanguages.request().assemble().annexes().stream()
                .map(Annex::contribution)
                .map(contribution -> contribution.text());
    }

    @ParameterizedTest
    @MethodSource("statements")
    void readsBackWhatWasWritten(StatementText text, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("compilation.docx");
        Files.write(
                file,
                DocxWriterTest.docx(Compilations.start()
                        .national("KEN", Author.Kind.MEMBER_STATE, "Kenya", "Kenya", text)
                        .assemble()));

        ReadOutcome.Read read = assertInstanceOf(ReadOutcome.Read.class, new WordReader().read(file, text.language()));

        List<String> written = lines(text);
        List<String> found = lines(read.text());
        assertTrue(found.size() >= written.size());
        assertEquals(written, found.subList(found.size() - written.size(), found.size()));
    }

    /** Every construct in every other: nothing is lost and nothing stands elsewhere, whatever numbers come between. */
    @Test
    void everythingInATextIsMetAgainInItsOrderAndLook(@TempDir Path folder) {
        Seeds.each(200, random -> {
            StatementText text = StatementTexts.draw(random);
            Path file = folder.resolve("compilation.docx");
            Files.write(
                    file,
                    DocxWriterTest.docx(Compilations.start()
                            .national("KEN", Author.Kind.MEMBER_STATE, "Kenya", "Kenya", text)
                            .assemble()));

            ReadOutcome.Read read =
                    assertInstanceOf(ReadOutcome.Read.class, new WordReader().read(file, text.language()));

            List<String> written = Trace.of(text.blocks());
            List<String> found = Trace.of(read.text().blocks());
            int at = 0;
            for (String one : found) {
                if (at < written.size() && written.get(at).equals(one)) {
                    at++;
                }
            }
            assertEquals(
                    written.size(),
                    at,
                    "met again: all but what follows "
                            + written.subList(Math.max(0, at - 9), Math.min(written.size(), at + 9)));
        });
    }

    /** Without spaces, since a number and a text in Chinese need none between. */
    private static List<String> lines(StatementText text) {
        return PlainText.of(text)
                .lines()
                .map(line -> line.replaceAll("\\s+", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
