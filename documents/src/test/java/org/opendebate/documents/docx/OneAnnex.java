package org.opendebate.documents.docx;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.read.ReadOutcome;
import org.opendebate.documents.read.WordReader;

/** A compilation of one annex, and what our own reader finds in the annex. */
final class OneAnnex {

    /** All before the text of the annex, its title and the note of its language included. */
    private static final Pattern BEFORE =
            Pattern.compile("(?s)(<w:body>).*<w:bookmarkStart [^>]*w:name=\"annex_1\".*?</w:p>"
                    + "(?:<w:p><w:pPr><w:pStyle w:val=\"OriginalLanguage\"/>.*?</w:p>)?");

    private OneAnnex() {}

    static ReadOutcome.Read readBack(StatementText text, Path folder) throws IOException {
        byte[] docx = DocxWriterTest.docx(Compilations.start()
                .national("KEN", Author.Kind.MEMBER_STATE, "Kenya", "Kenya", text)
                .assemble());
        Path file = folder.resolve("annex.docx");
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals("word/document.xml") ? annex(part) : part);
            }
        }
        return assertInstanceOf(ReadOutcome.Read.class, new WordReader().read(file, text.language()));
    }

    private static byte[] annex(byte[] part) {
        String document = new String(part, StandardCharsets.UTF_8);
        return BEFORE.matcher(document).replaceFirst("$1").getBytes(StandardCharsets.UTF_8);
    }
}
