package org.opendebate.statements.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementReaderTest {

    @TempDir
    Path folder;

    @Test
    void aFileThatShowsNoTextIsNoStatement() throws IOException {
        Reading reading = reader().read(file("<w:p/>"), "en");

        Reading.Observation why =
                assertInstanceOf(Reading.Refused.class, reading).why();
        assertEquals("no-text", why.rule());
        assertNotNull(why.remedy());
    }

    @Test
    void aFileWithTextIsRead() throws IOException {
        Reading reading = reader().read(file("<w:p><w:r><w:t>Two words</w:t></w:r></w:p>"), "en");

        assertEquals(2, assertInstanceOf(Reading.Read.class, reading).count());
    }

    @Test
    void aCharacterThatNoFontHasIsAWarningBeforeItBreaksThePages() throws IOException {
        Reading reading = reader().read(file("<w:p><w:r><w:t>Sign: &#x12000;</w:t></w:r></w:p>"), "en");

        Reading.Observation seen = assertInstanceOf(Reading.Read.class, reading).observations().stream()
                .filter(each -> each.rule().equals("renderability"))
                .findFirst()
                .orElseThrow();
        assertTrue(seen.isWarning());
        assertTrue(seen.found().contains("U+12000"), seen.found());
    }

    private static StatementReader reader() {
        return new StatementReader(new PageProof(() -> Optional.of(Path.of("..", "documents", "target", "typst"))));
    }

    private Path file(String body) throws IOException {
        return Files.write(folder.resolve("statement.docx"), WordFiles.of(body));
    }
}
