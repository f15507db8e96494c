package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.documents.akn.AknReader;
import org.opendebate.documents.akn.AknWriter;
import org.opendebate.documents.akn.StatementIdentity;
import org.opendebate.documents.model.StatementText;

/**
 * Whatever is sent as a Word file is read or refused, and what is read can be written and read back. In {@code verify} the
 * files beside this class' resources are given, which are seeds and what was found; {@code ./opendebate verify --fuzz} draws
 * others from them.
 */
class WordReaderFuzzTest {
    private static final StatementIdentity IDENTITY =
            new StatementIdentity("0190-abc", 1, LocalDate.of(2021, 5, 24), "un-sc", "KEN", "Kenya");
    private static int files;
    private static int bodies;

    @TempDir
    static Path folder;

    @AfterAll
    static void tell() {
        System.out.println("fuzzed the reader of Word files: " + files + " files, " + bodies + " bodies");
    }

    /** The bytes are the file. */
    @FuzzTest
    void file(byte[] content) throws IOException {
        files++;
        read(content);
    }

    /** The bytes are what stands between the tags of a sound file's body. */
    @FuzzTest
    void body(byte[] content) throws IOException {
        bodies++;
        read(Docx.ofBody(new String(content, StandardCharsets.UTF_8)).bytes());
    }

    private static void read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("statement.docx"), content);
        ReadOutcome first = new WordReader().read(file);
        assertEquals(first, new WordReader().read(file), "a second reading differs");
        switch (first) {
            case ReadOutcome.Read read -> {
                if (read.refusal().isEmpty()) {
                    carried(read.text());
                }
            }
            case ReadOutcome.Refused refused ->
                assertFalse(refused.finding().ruleId().isBlank());
        }
    }

    private static void carried(StatementText text) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        AknWriter.write(text, IDENTITY, written);
        assertEquals(text, AknReader.read(new ByteArrayInputStream(written.toByteArray())));
    }
}
