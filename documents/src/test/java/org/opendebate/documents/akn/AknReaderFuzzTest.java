package org.opendebate.documents.akn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.opendebate.documents.model.StatementText;

/** Whatever is given as Akoma Ntoso is read or refused, and what is read is written so that it reads the same. */
class AknReaderFuzzTest {
    private static final StatementIdentity IDENTITY =
            new StatementIdentity("0190-abc", 1, LocalDate.of(2021, 5, 24), "un-sc", "KEN", "Kenya");
    private static int inputs;
    private static int read;

    @AfterAll
    static void tell() {
        System.out.println("fuzzed the reader of Akoma Ntoso: " + inputs + " inputs, of which " + read + " were read");
    }

    @FuzzTest
    void statement(byte[] content) throws IOException {
        inputs++;
        StatementText text;
        try {
            text = AknReader.read(new ByteArrayInputStream(content));
        } catch (IOException refused) {
            return;
        }
        read++;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        AknWriter.write(text, IDENTITY, written);
        assertEquals(text, AknReader.read(new ByteArrayInputStream(written.toByteArray())));
    }
}
