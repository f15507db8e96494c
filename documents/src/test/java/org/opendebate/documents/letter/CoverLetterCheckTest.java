package org.opendebate.documents.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.documents.read.Finding;

class CoverLetterCheckTest {

    private static final Path SAMPLES = Path.of("..", "deploy", "local", "samples");

    /** What is done to a letter before it is saved. */
    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everySampleLetterIsTaken() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(SAMPLES)) {
            files = walk.filter(file -> file.getFileName().toString().startsWith("cover-letter"))
                    .sorted()
                    .toList();
        }
        assertTrue(files.size() >= 5, "letters found: " + files.size());
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(SAMPLES.relativize(file).toString(), () -> {
                    CoverLetterOutcome.Sound sound =
                            assertInstanceOf(CoverLetterOutcome.Sound.class, CoverLetterCheck.check(file));
                    assertEquals(List.of(), warnings(sound));
                    assertTrue(sound.text().length() > 200, sound.text());
                }));
    }

    @Test
    void letterInPdfIsTakenWithItsText() throws IOException {
        CoverLetterOutcome.Sound sound =
                assertInstanceOf(CoverLetterOutcome.Sound.class, check(pdf("Excellency", d -> {})));

        assertEquals(CoverLetterOutcome.Format.PDF, sound.format());
        assertEquals("Excellency", sound.text().strip());
        assertEquals(List.of(), sound.findings());
    }

    @Test
    void scanIsAWarning() throws IOException {
        CoverLetterOutcome.Sound sound = assertInstanceOf(CoverLetterOutcome.Sound.class, check(pdf(null, d -> {})));

        assertEquals(List.of("letter-without-text"), warnings(sound));
    }

    @Test
    void scriptIsAWarning() throws IOException {
        byte[] bytes = pdf("x", d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));

        assertEquals(List.of("active-content"), warnings((CoverLetterOutcome.Sound) check(bytes)));
    }

    @Test
    void whatIsNoSoundLetterIsRefused() throws IOException {
        assertEquals("file-empty", refusal(new byte[0]));
        assertEquals("not-pdf-or-word", refusal("<html>".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("not-word", refusal("{\\rtf1}".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("file-damaged", refusal("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)));
        byte[] sound = pdf("x", d -> {});
        assertEquals("file-damaged", refusal(Arrays.copyOf(sound, 40)));
        assertEquals(
                "unsafe-package",
                refusal((new String(sound, StandardCharsets.ISO_8859_1) + "PK\u0005\u0006")
                        .getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("password-protected", refusal(pdf("x", d -> d.protect(protection("open")))));
        assertEquals("letter-pages", refusal(pdf("x", d -> {
            for (int i = 0; i < 60; i++) {
                d.addPage(new PDPage());
            }
        })));
    }

    @Test
    void aPdfThatOnlyForbidsEditingIsTaken() throws IOException {
        assertInstanceOf(CoverLetterOutcome.Sound.class, check(pdf("x", d -> d.protect(protection("")))));
    }

    private static StandardProtectionPolicy protection(String userPassword) {
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", userPassword, new AccessPermission());
        policy.setEncryptionKeyLength(128);
        return policy;
    }

    private static List<String> warnings(CoverLetterOutcome.Sound sound) {
        return sound.findings().stream()
                .filter(finding -> finding.severity() != org.opendebate.documents.read.Severity.NOTE)
                .map(Finding::ruleId)
                .toList();
    }

    private String refusal(byte[] bytes) throws IOException {
        CoverLetterOutcome outcome = check(bytes);
        return assertInstanceOf(CoverLetterOutcome.Refused.class, outcome, outcome.toString())
                .finding()
                .ruleId();
    }

    private CoverLetterOutcome check(byte[] bytes) throws IOException {
        return CoverLetterCheck.check(Files.write(folder.resolve("letter"), bytes));
    }

    private static byte[] pdf(String text, Change change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            if (text != null) {
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            change.to(document);
            document.save(out);
        }
        return out.toByteArray();
    }
}
