package org.opendebate.documents.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.read.Finding;

class CoverLetterCheckTest extends HostileLetters {

    private static final Path SAMPLES = Path.of("..", "deploy", "local", "samples");

    /** What is done to a letter before it is saved. */
    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    private static final List<String> NOTES =
            List.of("letter-addressee", "letter-date", "letter-signature", "letter-signatory", "letter-role");

    @TempDir
    Path folder;

    /** As the samples' list has it: who signed, as what, and the letter. */
    private static final Pattern ENTRY = Pattern.compile(
            "\"signatory\": \\{\"name\": \"([^\"]+)\", \"role\": \"([^\"]+)\"}.*\"coverLetter\": \"([^\"]+)\"");

    @TestFactory
    Stream<DynamicTest> everySampleLetterSaysAllThatItMustAndIsSignedByWhomItIsSaidToBe() throws IOException {
        List<MatchResult> entries = ENTRY.matcher(Files.readString(SAMPLES.resolve("samples.json")))
                .results()
                .toList();
        assertTrue(entries.size() >= 30, "letters found: " + entries.size());
        return entries.stream()
                .map(entry -> DynamicTest.dynamicTest(entry.group(3), () -> {
                    Signatory said = new Signatory(Optional.of(entry.group(1)), SignatoryRole.ofCode(entry.group(2)));

                    CoverLetterOutcome outcome = CoverLetterCheck.check(SAMPLES.resolve(entry.group(3)), said);

                    CoverLetterOutcome.Sound sound = assertInstanceOf(CoverLetterOutcome.Sound.class, outcome);
                    assertEquals(List.of(), warnings(sound));
                    assertTrue(rules(sound).containsAll(NOTES), sound.findings().toString());
                }));
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "FR", "ES", "RU", "ZH"})
    void letterInPdfIsTakenWithAllThatItSays(Language language) throws IOException {
        CoverLetterOutcome.Sound sound = sound(Letters.pdf(Letters.in(language)));

        assertEquals(CoverLetterOutcome.Format.PDF, sound.format());
        assertTrue(sound.text().contains(Letters.signatory(language)), sound.text());
        assertEquals(List.of(), warnings(sound));
        assertEquals(NOTES, rules(sound));
        assertEquals("page 1, line 2", sound.findings().get(1).place());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void letterInWordIsTakenWithAllThatItSays(Language language) throws IOException {
        CoverLetterOutcome.Sound sound = sound(Letters.docx(Letters.in(language)));

        assertEquals(CoverLetterOutcome.Format.DOCX, sound.format());
        assertEquals(List.of(), warnings(sound));
        assertTrue(rules(sound).containsAll(NOTES), sound.findings().toString());
        assertEquals(
                "paragraph 2",
                sound.findings().stream()
                        .filter(finding -> finding.ruleId().equals("letter-date"))
                        .findFirst()
                        .orElseThrow()
                        .place());
    }

    @Test
    void whatWasSaidOfTheSignatoryIsCompared() throws IOException {
        Path file = Files.write(folder.resolve("letter"), Letters.docx(Letters.in(Language.FR)));
        Signatory said = new Signatory(Optional.of("Paul Autre"), Optional.of(SignatoryRole.CHARGE_D_AFFAIRES));

        CoverLetterOutcome.Sound sound = (CoverLetterOutcome.Sound) CoverLetterCheck.check(file, said);

        assertEquals(List.of("letter-signatory-differs", "letter-role-differs"), warnings(sound));
    }

    @Test
    void aPictureOfALetterInWordIsAScan() throws IOException {
        CoverLetterOutcome.Sound sound = sound(Letters.docx("<w:p><w:r><w:t> </w:t></w:r></w:p>"));

        assertEquals(List.of("letter-without-text"), warnings(sound));
        assertTrue(sound.contents().isEmpty());
    }

    @Test
    void aScanWithAStampAlsoIsOne() throws IOException {
        assertEquals(List.of("letter-without-text"), warnings(sound(pdf("Page 1 of 1", d -> {}))));
    }

    @Test
    void scanIsAWarning() throws IOException {
        CoverLetterOutcome.Sound sound = sound(pdf(null, d -> drawPicture(d)));

        assertEquals(List.of("letter-without-text"), warnings(sound));
        assertEquals("", sound.text());
    }

    @Test
    void scriptIsAWarning() throws IOException {
        byte[] bytes = pdf("x", d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));

        assertEquals("active-content", warnings(sound(bytes)).getFirst());
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
    void aPdfOfTenThousandPagesIsRefusedAtOnce() throws IOException {
        byte[] bytes = pdf("x", d -> {
            for (int i = 0; i < 9_999; i++) {
                d.addPage(new PDPage());
            }
        });

        assertEquals("letter-pages", refusal(bytes));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPdfThatUnpacksToTwoHundredMegabytesIsRefusedBeforeItDoes(boolean encrypted) throws IOException {
        byte[] bytes = pdf("x", d -> {
            d.getPage(0).setContents(new PDStream(d, zeros(200L << 20), COSName.FLATE_DECODE));
            if (encrypted) {
                d.protect(protection(""));
            }
        });
        assertTrue(bytes.length < 4 << 20, "bytes: " + bytes.length);
        assertEquals("unsafe-package", refusal(bytes));
    }

    @Test
    void aLineWithoutEndIsReadInBoundedTime() throws IOException {
        byte[] bytes =
                Letters.docx(List.of("Jane" + " ".repeat(1_000_000) + "Doe, 20 May 2021", "a".repeat(1_000_000)));

        assertInstanceOf(CoverLetterOutcome.Sound.class, check(bytes));
    }

    @Test
    void aPdfWhoseTextIsWrittenInLettersAndPackedOnceIsTaken() throws IOException {
        byte[] bytes = pdf("x", d -> {
            COSArray filters = new COSArray();
            filters.add(COSName.ASCII85_DECODE);
            filters.add(COSName.FLATE_DECODE);
            PDStream content = new PDStream(d);
            try (OutputStream out = content.createOutputStream(null);
                    InputStream in = d.getPage(0).getContents()) {
                in.transferTo(out);
            }
            PDStream packed = new PDStream(d);
            try (OutputStream out = packed.getCOSObject().createOutputStream(filters);
                    InputStream in = content.createInputStream()) {
                in.transferTo(out);
            }
            d.getPage(0).setContents(packed);
        });

        assertInstanceOf(CoverLetterOutcome.Sound.class, check(bytes));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aStreamThatNoPageDrawsIsMeasuredToo(boolean encrypted) throws IOException {
        byte[] bytes = pdf("x", d -> {
            PDStream table = new PDStream(d, zeros(200L << 20), COSName.FLATE_DECODE);
            d.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Table"), table);
            if (encrypted) {
                d.protect(protection(""));
            }
        });

        assertEquals("unsafe-package", refusal(bytes));
    }

    @Test
    void aPageThatCallsWhatItDrawsAPictureIsRefused() throws IOException {
        byte[] bytes = pdf("x", d -> {
            PDStream content = new PDStream(d, zeros(200L << 20), COSName.FLATE_DECODE);
            content.getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
            d.getPage(0).setContents(content);
        });

        assertEquals("unsafe-package", refusal(bytes));
    }

    @Test
    void aPdfThatIsPackedTwiceIsRefused() throws IOException {
        byte[] bytes = pdf("x", d -> {
            COSArray filters = new COSArray();
            filters.add(COSName.FLATE_DECODE);
            filters.add(COSName.FLATE_DECODE);
            PDStream twice = new PDStream(d);
            try (OutputStream out = twice.createOutputStream()) {
                out.write("BT ET".getBytes(StandardCharsets.US_ASCII));
            }
            twice.getCOSObject().setItem(COSName.FILTER, filters);
            d.getPage(0).setContents(twice);
        });

        assertEquals("unsafe-package", refusal(bytes));
    }

    /** Twenty forms, each of which draws the next one ten times. */
    @Test
    void formsThatDrawEachOtherWithoutEndAreRefused() throws IOException {
        byte[] bytes = pdf("x", d -> {
            PDFormXObject inner = form(d, "BT /F 1 Tf ET", null);
            for (int i = 0; i < 20; i++) {
                inner = form(d, "/X Do ".repeat(10), inner);
            }
            d.getPage(0).setResources(resources(inner));
            PDStream content = new PDStream(d);
            try (OutputStream out = content.createOutputStream()) {
                out.write("/X Do".getBytes(StandardCharsets.US_ASCII));
            }
            d.getPage(0).setContents(content);
        });

        assertEquals("unsafe-package", refusal(bytes));
    }

    private static PDFormXObject form(PDDocument document, String content, PDFormXObject inner) throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(10, 10));
        try (OutputStream out = form.getStream().createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        if (inner != null) {
            form.setResources(resources(inner));
        }
        return form;
    }

    private static PDResources resources(PDFormXObject form) {
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("X"), form);
        return resources;
    }

    private static InputStream zeros(long count) {
        return new InputStream() {
            private long left = count;

            @Override
            public int read() {
                return left-- > 0 ? ' ' : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                if (left <= 0) {
                    return -1;
                }
                int given = (int) Math.min(left, length);
                Arrays.fill(bytes, from, from + given, (byte) ' ');
                left -= given;
                return given;
            }
        };
    }

    private static void drawPicture(PDDocument document) throws IOException {
        BufferedImage picture = new BufferedImage(200, 300, BufferedImage.TYPE_BYTE_GRAY);
        PDPage page = document.getPage(0);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0);
        }
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

    private CoverLetterOutcome.Sound sound(byte[] bytes) throws IOException {
        CoverLetterOutcome outcome = check(bytes);
        return assertInstanceOf(CoverLetterOutcome.Sound.class, outcome, outcome.toString());
    }

    private static List<String> rules(CoverLetterOutcome.Sound sound) {
        return sound.findings().stream().map(Finding::ruleId).toList();
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
