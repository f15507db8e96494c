package org.opendebate.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.documents.akn.CollectionWriter;
import org.opendebate.documents.akn.Profile;
import org.opendebate.documents.compile.Assembly;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.SampleLetter;
import org.opendebate.documents.docx.DocxWriter;
import org.opendebate.documents.html.HtmlWriter;
import org.opendebate.documents.json.JsonWriter;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.PlainText;
import org.opendebate.documents.read.ReadOutcome;
import org.opendebate.documents.read.WordReader;
import org.opendebate.documents.text.TextWriter;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The letter, its annex and its enclosure stand in every form to the letter, in their own languages. */
class LetterFormsTest {

    @TempDir
    Path folder;

    private interface Writer {
        void write(Compilation compilation, OutputStream out) throws IOException;
    }

    private static byte[] form(Language language, Writer writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(Assembly.assemble(SampleLetter.in(language)), out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordStandsInTheText(Language language) throws IOException {
        assertHasEveryLine(new String(form(language, TextWriter::compilation), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordStandsInTheWebPage(Language language) throws IOException {
        String html = new String(form(language, HtmlWriter::compilation), StandardCharsets.UTF_8);
        // the browser draws the marks of lists
        assertHasEveryLine(html.replaceAll("<[^>]*>", "").replace("&amp;", "&"), "^•");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordStandsInTheWordFile(Language language) throws IOException {
        Path file = Files.write(folder.resolve("letter.docx"), form(language, DocxWriter::write));
        ReadOutcome outcome = new WordReader().read(file);
        assertTrue(outcome instanceof ReadOutcome.Read, outcome.toString());
        assertHasEveryLine(PlainText.of(((ReadOutcome.Read) outcome).text()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordStandsInTheJson(Language language) throws IOException {
        String json = new String(form(language, JsonWriter::compilation), StandardCharsets.UTF_8);
        assertInOrder(json);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordStandsInTheAkomaNtosoWhichIsInTheProfile(Language language) throws IOException {
        byte[] akn = form(language, CollectionWriter::write);

        Profile.validate(new ByteArrayInputStream(akn));
        String text = new String(akn, StandardCharsets.UTF_8);
        assertHasEveryLine(text.replaceAll("<[^>]*>", "").replace("&amp;", "&"));
        assertEquals(3, text.split("<doc name=\"officialLetter\"", -1).length - 1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordStandsInThePagesWhichConform(Language language) throws Exception {
        byte[] pdf = PdfWriterTest.pdf(Assembly.assemble(SampleLetter.in(language)));

        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFA_2_A));
        try (PDDocument pages = Loader.loadPDF(pdf)) {
            assertInOrder(new PDFTextStripper().getText(pages));
        }
    }

    private static void assertHasEveryLine(String form) {
        assertHasEveryLine(form, "^$");
    }

    /** @param drawn what a line begins with that is no text in this form */
    private static void assertHasEveryLine(String form, String drawn) {
        String squeezed = squeezed(form);
        int at = 0;
        for (String line : papers().lines()
                .map(line -> squeezed(line).replaceFirst(drawn, ""))
                .toList()) {
            int found = squeezed.indexOf(line, at);
            assertTrue(found >= 0, () -> "not there, or not in order: " + line);
            at = found + line.length();
        }
    }

    /** Letter by letter, whatever a page or a run puts in between. */
    private static void assertInOrder(String form) {
        String letters = squeezed(papers());
        int next = 0;
        for (int i = 0; i < form.length() && next < letters.length(); i++) {
            if (form.charAt(i) == letters.charAt(next)) {
                next++;
            }
        }
        assertEquals("", letters.substring(next));
    }

    private static String papers() {
        return List.of(SampleLetter.LETTER, SampleLetter.CONCEPT_NOTE, SampleLetter.GUIDANCE_NOTE).stream()
                .map(PlainText::of)
                .collect(Collectors.joining("\n"));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Cf}\\u00A0]+", "");
    }
}
