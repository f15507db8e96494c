package org.opendebate.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.Compilations;
import org.opendebate.documents.model.Language;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every word with every vowel sign is found in the PDF, whoever reads it. */
class VocalisedArabicTest {

    private static Compilation compilation;
    private static byte[] pdf;
    private static List<String> words;

    @BeforeAll
    static void write() throws IOException {
        compilation = Compilations.start()
                .in(Language.AR)
                .national(
                        "ZZZ",
                        Author.Kind.MEMBER_STATE,
                        VocalisedArabic.DELEGATION,
                        VocalisedArabic.DELEGATION,
                        VocalisedArabic.statement())
                .assemble();
        pdf = PdfWriterTest.pdf(compilation);
        // the title stands over the annex and in the contents
        String title = compilation.annexes().getFirst().title();
        words = VocalisedArabic.words(String.join(" ", VocalisedArabic.words()) + " " + title + " " + title);
    }

    private static List<String> lost(String read) {
        List<String> found = VocalisedArabic.words(read);
        List<String> lost = new ArrayList<>();
        for (String word : words) {
            if (!found.remove(word)) {
                lost.add(word);
            }
        }
        return lost;
    }

    @Test
    void theTextIsLongEnoughToTell() {
        assertTrue(
                VocalisedArabic.words().size() >= 200,
                "" + VocalisedArabic.words().size());
    }

    @Test
    void pdfBoxLosesNoWord() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(List.of(), lost(new PDFTextStripper().getText(document)));
        }
    }

    @Test
    void pdfBoxLosesNoWordWhenItSortsByPlace() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            assertEquals(List.of(), lost(stripper.getText(document)));
        }
    }

    private static boolean installed() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pdftotext")));
    }

    @Test
    @Tag("debian")
    void popplerLosesNoWord(@TempDir Path folder) throws Exception {
        assumeTrue(installed(), "pdftotext is not installed");
        Path file = Files.write(folder.resolve("in.pdf"), pdf);
        Path text = folder.resolve("out.txt");
        Process process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), text.toString())
                .redirectErrorStream(true)
                .start();
        assertEquals(0, process.waitFor(), new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));

        assertEquals(List.of(), lost(Files.readString(text)));
    }

    @Test
    void nothingMovesOnThePage() throws IOException {
        byte[] before = new TypstEngine(PdfWriterTest.HOME, "node", Duration.ofMinutes(1))
                .render(Json.bytes(PageData.of(PdfWriterTest.whole(compilation))));
        try (PDDocument engine = Loader.loadPDF(before);
                PDDocument finished = Loader.loadPDF(pdf)) {
            for (int page = 0; page < engine.getNumberOfPages(); page++) {
                BufferedImage one = new PDFRenderer(engine).renderImage(page);
                BufferedImage other = new PDFRenderer(finished).renderImage(page);
                int different = 0;
                for (int y = 0; y < one.getHeight(); y++) {
                    for (int x = 0; x < one.getWidth(); x++) {
                        different += Math.abs((one.getRGB(x, y) & 0xFF) - (other.getRGB(x, y) & 0xFF)) > 64 ? 1 : 0;
                    }
                }
                assertEquals(0, different, "page " + (page + 1));
            }
        }
    }

    @Test
    void itConforms() throws Exception {
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFA_2_A));
    }
}
