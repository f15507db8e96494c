package org.opendebate.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.documents.akn.CollectionWriter;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.SixLanguages;
import org.opendebate.documents.model.Language;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A long compilation in several files, and the source attached. */
class VolumesTest {

    private static final PdfWriter WRITER = new PdfWriter(PdfWriterTest.HOME);

    private static String text(Path file, int from, int to) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return stripper.getText(document);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachVolumeConformsInEveryLanguage(Language language, @TempDir Path folder) throws Exception {
        Compilation compilation = SixLanguages.request().in(language).assemble();

        PdfReport report = WRITER.volumes(compilation, PdfProfile.standard().withAnnexesPerVolume(4), folder);

        assertEquals(3, report.volumes().size());
        for (PdfReport.Volume volume : report.volumes()) {
            byte[] pdf = Files.readAllBytes(folder.resolve(volume.fileName()));
            assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1));
            assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFA_2_A));
        }
    }

    @Test
    void everyVolumeListsAllAnnexesWithTheirVolumeAndPage(@TempDir Path folder) throws IOException {
        Compilation compilation = SixLanguages.request().assemble();

        PdfReport report = WRITER.volumes(compilation, PdfProfile.standard().withAnnexesPerVolume(4), folder);

        for (PdfReport.Volume volume : report.volumes()) {
            Path file = folder.resolve(volume.fileName());
            String front = text(file, 1, volume.firstPages().values().iterator().next() - 1);
            assertTrue(front.contains("Volume " + volume.number() + " of 3"), front);
            for (int i = 1; i <= 3; i++) {
                assertTrue(front.contains("Volume " + i + " of 3"), front);
            }
            for (Annex annex : compilation.annexes()) {
                PdfReport.Volume where = report.volumes().get((annex.number() - 1) / 4);
                int page = where.firstPages().get(annex.eId());
                assertTrue(
                        front.lines()
                                .dropWhile(line -> !line.startsWith(annex.label() + " "))
                                .limit(3)
                                .anyMatch(line -> line.matches(".*(\\. |\\] ?)\\.*[. ]*" + page)),
                        annex.label() + " on " + page + ": " + front);
            }
            assertTrue(text(file, 1, 1).contains("Security Council"));
            String last = text(file, volume.pages(), volume.pages());
            assertTrue(last.contains(volume.pages() + "/" + volume.pages()), last);
        }
        assertTrue(text(folder.resolve("volume-1.pdf"), 1, 1).contains("(Signed)"));
        assertFalse(text(folder.resolve("volume-2.pdf"), 1, 1).contains("(Signed)"));
    }

    /** Once to know the pages, once to say them, and once more only where that moves them. */
    @ParameterizedTest
    @CsvSource({"false, 2", "true, 3"})
    void volumesAreSetUntilTheirContentsAreRight(boolean moved, int times, @TempDir Path folder) throws IOException {
        Compilation compilation = SixLanguages.request().assemble();
        PdfEngine typst = new TypstEngine(PdfWriterTest.HOME, "node", Duration.ofMinutes(2));
        int[] rendered = {0};
        PdfEngine engine = json -> {
            byte[] pdf = typst.render(json);
            return ++rendered[0] <= 3 && moved ? withAPageBefore(pdf) : pdf;
        };

        PdfReport report = new PdfWriter(engine, PdfWriterTest.HOME)
                .volumes(compilation, PdfProfile.standard().withAnnexesPerVolume(4), folder);

        assertEquals(3 * times, rendered[0]);
        String front = text(folder.resolve("volume-1.pdf"), 1, 4);
        int page = report.volumes().getLast().firstPages().get("annex_9");
        assertTrue(front.lines().anyMatch(line -> line.matches(".*(\\. |\\] ?)\\.*[. ]*" + page)), front);
    }

    private static byte[] withAPageBefore(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.getPages().insertBefore(new PDPage(), document.getPage(0));
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSourceIsAttachedAndTheDocumentConformsToTheArchivalFormThatAllowsIt(@TempDir Path folder) throws Exception {
        Compilation compilation = SixLanguages.request().assemble();
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        CollectionWriter.write(compilation, source);

        WRITER.volumes(compilation, PdfProfile.standard().attaching(source.toByteArray()), folder);

        byte[] pdf = Files.readAllBytes(folder.resolve("volume-1.pdf"));
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSArray associated = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
            COSDictionary file = (COSDictionary) associated.getObject(0);
            assertEquals("Source", file.getNameAsString("AFRelationship"));
            assertArrayEquals(
                    source.toByteArray(),
                    document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames()
                            .get("compilation.xml")
                            .getEmbeddedFile()
                            .toByteArray());
        }
    }
}
