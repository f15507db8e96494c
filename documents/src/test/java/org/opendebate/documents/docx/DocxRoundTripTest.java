package org.opendebate.documents.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.documents.Seeds;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Inlines;
import org.opendebate.documents.model.PlainText;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.StatementTexts;
import org.opendebate.documents.model.Text;
import org.opendebate.documents.read.ReadOutcome;
import org.opendebate.documents.read.WordReader;

/** Whatever a statement holds, our own reader finds its characters and pictures in the Word file, all and in order. */
class DocxRoundTripTest {

    private static final String NUMBERS = "1.(a)•١iv一、";

    @TempDir
    Path folder;

    @Test
    void theReaderFindsWhatWasWritten() {
        Seeds.each(80, random -> {
            StatementText text = StatementTexts.draw(random);
            if (PlainText.of(text).codePoints().anyMatch(c -> c >= 0xF000 && c <= 0xF0FF)) {
                // signs of symbol fonts are read as what they show, which is not what stands there
                return;
            }
            Path file = folder.resolve("compilation.docx");
            Files.write(
                    file,
                    DocxWriterTest.docx(Compilations.start()
                            .national("KEN", Author.Kind.MEMBER_STATE, "Kenya", "Kenya", text)
                            .assemble()));

            ReadOutcome.Read read =
                    assertInstanceOf(ReadOutcome.Read.class, new WordReader().read(file, text.language()));

            assertTrue(read.findings().stream()
                    .noneMatch(finding -> finding.ruleId().equals("text-not-conserved")));
            String written = seen(text.blocks());
            String found = seen(read.text().blocks());
            assertEquals(written, found.substring(Math.max(0, found.length() - written.length())));
        });
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
}
