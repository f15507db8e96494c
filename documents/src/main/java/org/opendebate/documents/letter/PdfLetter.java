package org.opendebate.documents.letter;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.opendebate.documents.letter.CoverLetterOutcome.Format;
import org.opendebate.documents.read.Finding;
import org.opendebate.documents.read.Severity;

/** Opens a cover letter in PDF, and runs nothing of it. */
final class PdfLetter {

    private static final int MAXIMUM_PAGES = 50;
    private static final int TAIL = 64 << 10;

    private PdfLetter() {}

    static CoverLetterOutcome check(Path file, Signatory said) throws IOException {
        if (endsAsZip(file)) {
            return CoverLetterCheck.refused(
                    "unsafe-package",
                    "The file is a PDF and a ZIP at the same time.",
                    "Print it to a new PDF, and send it again.");
        }
        if (PdfStreams.swell(file)) {
            return unsafe();
        }
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            return opened(document, said);
        } catch (InvalidPasswordException e) {
            return CoverLetterCheck.refused(
                    "password-protected",
                    "The PDF is protected by a password.",
                    "Save it without a password, and send it again.");
        } catch (PdfText.TooMuch e) {
            return unsafe();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // the parser meets foreign bytes: whatever it stumbles over, the file is what is wrong
            return CoverLetterCheck.refused(
                    "file-damaged",
                    "The PDF is damaged and cannot be opened.",
                    "Make the PDF again, check that it opens, and send it again.");
        }
    }

    private static CoverLetterOutcome unsafe() {
        return CoverLetterCheck.refused(
                "unsafe-package",
                "The PDF holds far more than a letter does, packed very tightly.",
                "Print it to a new PDF, and send it again.");
    }

    private static CoverLetterOutcome opened(PDDocument document, Signatory said) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages == 0 || pages > MAXIMUM_PAGES) {
            return CoverLetterCheck.refused(
                    "letter-pages",
                    String.format(Locale.ROOT, "The PDF has %,d pages; 1 to %d are taken.", pages, MAXIMUM_PAGES),
                    "Send the letter alone, without what it encloses.");
        }
        if (PdfStreams.swell(document)) {
            return unsafe();
        }
        List<Finding> findings = new ArrayList<>();
        if (PdfActions.in(document)) {
            findings.add(new Finding(
                    "active-content",
                    Severity.WARNING,
                    "",
                    "The PDF holds scripts or embedded files; they are not used.",
                    "Print it to a new PDF, and send it again."));
        }
        PdfText text = PdfText.of(document);
        return CoverLetterCheck.sound(Format.PDF, text.text(), text.lines(), findings, said);
    }

    /** Whether readers of ZIP would find a directory at the file's end. */
    private static boolean endsAsZip(Path file) throws IOException {
        try (RandomAccessFile random = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(TAIL, random.length());
            byte[] tail = new byte[length];
            random.seek(random.length() - length);
            random.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).contains("PK\u0005\u0006");
        }
    }
}
