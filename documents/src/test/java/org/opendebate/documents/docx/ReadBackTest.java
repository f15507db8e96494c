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
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Inlines;
import org.opendebate.documents.model.PlainText;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.StatementTexts;
import org.opendebate.documents.model.Text;
import org.opendebate.documents.read.ReadOutcome;
import org.opendebate.documents.read.WordReader;

/** Our own reader finds in an annex what was written: lines, numbers of lists, cells, notes with their marks. */
class ReadBackTest {

    private static final String NUMBERS = "1.(a)•١iv一、";

    static Stream<StatementText> statements() {
        return SixLanguages.request().assemble().annexes().stream()
                .map(Annex::contribution)
                .map(contribution -> contribution.text());
    }

    @ParameterizedTest
    @MethodSource("statements")
    void readsBackWhatWasWritten(StatementText text, @TempDir Path folder) throws Exception {
        ReadOutcome.Read read = readBack(text, folder);

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

            ReadOutcome.Read read = readBack(text, folder);

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

    /** And nothing twice, nor anything that was not written. */
    @Test
    void theCharactersAndPicturesOfATextAreAllAndAloneThere(@TempDir Path folder) {
        Seeds.each(80, random -> {
            StatementText text = StatementTexts.draw(random);
            if (PlainText.of(text).codePoints().anyMatch(c -> c >= 0xF000 && c <= 0xF0FF)) {
                // signs of symbol fonts are read as what they show, which is not what stands there
                return;
            }

            ReadOutcome.Read read = readBack(text, folder);

            assertTrue(read.findings().stream()
                    .noneMatch(finding -> finding.ruleId().equals("text-not-conserved")));
            String written = seen(text.blocks());
            String found = seen(read.text().blocks());
            assertEquals(written, found.substring(Math.max(0, found.length() - written.length())));
        });
    }

    private static ReadOutcome.Read readBack(StatementText text, Path folder) throws Exception {
        Path file = folder.resolve("compilation.docx");
        Files.write(
                file,
                DocxWriterTest.docx(Compilations.start()
                        .national("KEN", Author.Kind.MEMBER_STATE, "Kenya", "Kenya", text)
                        .assemble()));
        return assertInstanceOf(ReadOutcome.Read.class, new WordReader().read(file, text.language()));
    }

    /**
     * The characters in order, notes at their marks. What no font shares is read as a box; and what numbers of items are
     * made of is left out, since a number that is not one of a list's is written as text.
     */
    private static String seen(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        Inlines.forEach(
                blocks,
                inline -> text.append(
                        switch (inline) {
                            case Text run -> run.text();
                            case Image image -> "[" + image.width() + " by " + image.height() + "]";
                            default -> "";
                        }));
        StringBuilder seen = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && NUMBERS.indexOf(c) < 0)
                .map(c -> Character.getType(c) == Character.PRIVATE_USE ? '□' : c)
                .forEach(seen::appendCodePoint);
        return seen.toString();
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
