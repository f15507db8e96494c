package org.opendebate.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.compile.SixLanguages;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.PlainText;
import org.opendebate.documents.model.StatementText;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What cannot be set is shown as a picture with its text attached; the rest appears. */
class FallbackTest {

    private static final PdfEngine TYPST = new TypstEngine(PdfWriterTest.HOME, "node", Duration.ofMinutes(1));

    /** Gives up on every document in which one of the words is. */
    private static PdfEngine failingOn(List<byte[]> asked, String... words) {
        return json -> {
            asked.add(json);
            String text = new String(json, StandardCharsets.UTF_8);
            for (String word : words) {
                if (text.contains(word)) {
                    throw new PdfEngineFailed("planted");
                }
            }
            return TYPST.render(json);
        };
    }

    private static Compilation debate(int annexes, int... poisoned) {
        Compilations debate = Compilations.start();
        for (int i = 1; i <= annexes; i++) {
            String code = "C" + (char) ('A' + i / 26) + (char) ('A' + i % 26);
            int number = i;
            boolean bad = java.util.Arrays.stream(poisoned).anyMatch(p -> p == number);
            debate.national(
                    code,
                    Author.Kind.MEMBER_STATE,
                    "Country " + code,
                    "Country " + code,
                    Compilations.text(Language.EN, bad ? "poison" + i + " in it" : "Sound words " + i + "."));
        }
        return debate.assemble();
    }

    private record Written(PdfReport report, byte[] pdf) {}

    private static Written write(PdfEngine engine, Compilation compilation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReport report = new PdfWriter(engine, PdfWriterTest.HOME).write(compilation, out);
        return new Written(report, out.toByteArray());
    }

    private static Map<String, PDComplexFileSpecification> files(PDDocument document) throws IOException {
        return document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
    }

    @Test
    void annexesThatTheEngineGivesUpOnAreFoundAndTheOthersAppear() throws IOException {
        List<byte[]> asked = new ArrayList<>();
        Compilation compilation = debate(20, 7, 18);

        Written written = write(failingOn(asked, "poison"), compilation);

        assertEquals(
                List.of("annex_7", "annex_18"),
                written.report().fallbacks().stream()
                        .map(PdfReport.Fallback::eId)
                        .toList());
        assertTrue(written.report().fallbacks().stream().allMatch(PdfReport.Fallback::pictured));
        assertTrue(asked.size() <= 20, "asked " + asked.size() + " times");
        try (PDDocument document = Loader.loadPDF(written.pdf())) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Sound words 6.") && text.contains("Sound words 20."), text);
            assertFalse(text.contains("poison"), text);
            assertEquals(
                    "poison7 in it",
                    new String(
                                    files(document)
                                            .get("annex_7.txt")
                                            .getEmbeddedFile()
                                            .toByteArray(),
                                    StandardCharsets.UTF_8)
                            .strip());
        }
    }

    @Test
    void aDocumentWithAPictureConformsWithItsTextAttached() throws Exception {
        Compilation compilation = Compilations.start()
                .national("KEN", "Kenya", "Kenya")
                .national(
                        "UKR",
                        Author.Kind.MEMBER_STATE,
                        "Ukraine",
                        "Ukraine",
                        Compilations.text(Language.EN, "Cuneiform \uD808\uDC00 here"))
                .assemble();

        Written written = write(TYPST, compilation);

        assertEquals(List.of(), VeraPdf.failures(written.pdf(), PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), VeraPdf.failures(written.pdf(), PDFAFlavour.PDFA_3_A));
        PdfReport.Fallback fallback = written.report().fallbacks().getFirst();
        assertEquals("Annex II", fallback.label());
        assertTrue(fallback.reason().contains("U+12000"), fallback.reason());
        assertArrayEquals(written.pdf(), write(TYPST, compilation).pdf());
    }

    @Test
    void theEngineThatFailsOnEverythingIsToldApart() {
        assertThrows(PdfEngineFailed.class, () -> write(failingOn(new ArrayList<>(), "{"), debate(2)));
    }

    @Test
    void aNameThatNoFontHasShowsItsNumber() throws IOException {
        Compilation compilation =
                Compilations.start().national("KEN", "Kenya", "Ken\uE123ya").assemble();

        Written written = write(TYPST, compilation);

        assertFalse(written.report().fallbacks().stream().anyMatch(PdfReport.Fallback::pictured));
        assertEquals("annex_1", written.report().fallbacks().getLast().eId());
        try (PDDocument document = Loader.loadPDF(written.pdf())) {
            assertTrue(new PDFTextStripper().getText(document).contains("Ken[U+E123]ya"));
        }
    }

    @Test
    void theReportSaysOnWhichPageEachAnnexBegins() throws IOException {
        Compilation compilation = SixLanguages.request().assemble();

        Written written = write(TYPST, compilation);

        PdfReport.Volume volume = written.report().volumes().getFirst();
        try (PDDocument document = Loader.loadPDF(written.pdf())) {
            assertEquals(document.getNumberOfPages(), volume.pages());
            PDFTextStripper stripper = new PDFTextStripper();
            for (int i = 0; i < compilation.annexes().size(); i++) {
                int page = volume.firstPages().get(compilation.annexes().get(i).eId());
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                String label = compilation.annexes().get(i).label();
                assertTrue(text.lines().anyMatch(line -> line.strip().equals(label)), label + ": " + text);
            }
        }
        assertTrue(
                written.report().versions().keySet().containsAll(List.of("@expo-google-fonts/amiri", "pdfbox")),
                written.report().versions().toString());
    }

    @Test
    void everyLanguageIsDrawnAndLongWordsAreBroken() throws IOException {
        TextPicture picture = new TextPicture(Glyphs.of(PdfWriterTest.HOME));
        for (StatementText text : List.of(
                SixLanguages.arabic(),
                VocalisedArabic.statement(),
                SixLanguages.english(),
                Compilations.text(Language.ZH, "安".repeat(3_000)),
                Compilations.text(Language.EN, "x".repeat(Renderability.LONGEST_WORD + 1)))) {
            List<byte[]> pages = picture.pages(text);
            for (byte[] page : pages) {
                assertEquals(
                        2 * TextPicture.WIDTH,
                        ImageIO.read(new ByteArrayInputStream(page)).getWidth());
            }
            int letters = PlainText.of(text).length();
            assertTrue(pages.size() >= letters / 8_000, pages.size() + " pages for " + letters);
        }
    }
}
