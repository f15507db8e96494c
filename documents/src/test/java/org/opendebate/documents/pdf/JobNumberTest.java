package org.opendebate.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.LibraryMetadata;
import org.opendebate.documents.compile.SixLanguages;
import org.opendebate.documents.docx.DocxWriter;
import org.opendebate.documents.html.HtmlWriter;
import org.opendebate.documents.json.JsonWriter;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.text.TextWriter;

/** The job number, with the letter of the language, at the foot of the first page and nowhere else. */
class JobNumberTest {

    private interface Writing {
        void to(Compilation compilation, OutputStream out) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"AR", "ZH", "FR"})
    void standsAtTheFootOfTheFirstPageInThePdfWhichConforms(Language language) throws Exception {
        byte[] pdf = PdfWriterTest.pdf(compilation(language));

        EmblemTest.conforms(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setEndPage(1);
            String first = text.getText(document);
            text.setStartPage(2);
            text.setEndPage(document.getNumberOfPages());
            assertTrue(first.contains("21-06914 (" + letter(language) + ")"), first);
            assertFalse(text.getText(document).contains("21-06914"));
        }
    }

    @Test
    void standsInEveryOtherForm() throws IOException {
        Compilation compilation = compilation(Language.EN);

        assertTrue(written(compilation, HtmlWriter::compilation).contains("<bdi>21-06914 (E)</bdi>"));
        assertTrue(written(compilation, TextWriter::compilation).contains("\n21-06914 (E)\n"));
        assertTrue(written(compilation, JsonWriter::compilation).contains("\"jobNumber\":\"21-06914 (E)\""));
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        DocxWriter.write(compilation, docx);
        assertTrue(entry(docx.toByteArray(), "word/footer2.xml").contains(">21-06914 (E)<"));
        assertFalse(entry(docx.toByteArray(), "word/footer1.xml").contains("21-06914"));
    }

    @Test
    void withoutOneThereIsNone() throws IOException {
        assertEquals(
                Optional.empty(), SixLanguages.request().assemble().masthead().jobNumber());
    }

    private static Compilation compilation(Language language) {
        return SixLanguages.request()
                .in(language)
                .with(new LibraryMetadata(Optional.of("21-06914"), Optional.empty(), Optional.empty()))
                .assemble();
    }

    private static String letter(Language language) {
        return switch (language) {
            case AR -> "A";
            case ZH -> "C";
            case EN -> "E";
            case FR -> "F";
            case RU -> "R";
            case ES -> "S";
        };
    }

    private static String written(Compilation compilation, Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(compilation, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String entry(byte[] docx, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError(name + " is missing");
    }
}
