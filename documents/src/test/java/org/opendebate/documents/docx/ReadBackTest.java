package org.opendebate.documents.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.compile.SixLanguages;
import org.opendebate.documents.model.PlainText;
import org.opendebate.documents.model.StatementText;
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

    /** Without spaces, since a number and a text in Chinese need none between. */
    private static List<String> lines(StatementText text) {
        return PlainText.of(text)
                .lines()
                .map(line -> line.replaceAll("\\s+", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
