package org.opendebate.documents.letter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.opendebate.documents.letter.CoverLetterOutcome.Format;
import org.opendebate.documents.letter.CoverLetterOutcome.Refused;
import org.opendebate.documents.letter.CoverLetterOutcome.Sound;
import org.opendebate.documents.model.PlainText;
import org.opendebate.documents.read.Finding;
import org.opendebate.documents.read.ReadOutcome;
import org.opendebate.documents.read.Severity;
import org.opendebate.documents.read.WordReader;

/** Checks a cover letter by its bytes, whatever it is named. */
public final class CoverLetterCheck {

    static final long MAXIMUM_BYTES = 32L << 20;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private CoverLetterCheck() {}

    /** Throws only when the file cannot be read at all. */
    public static CoverLetterOutcome check(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            return refused("file-empty", "The cover letter is empty.", "Check that the file opens, and send it again.");
        }
        if (size > MAXIMUM_BYTES) {
            return refused(
                    "file-too-large",
                    "The cover letter has %,d bytes; at most %,d are taken.".formatted(size, MAXIMUM_BYTES),
                    "Scan it with a lower resolution, and send it again.");
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(PDF.length);
        }
        if (Arrays.equals(head, PDF)) {
            return PdfLetter.check(file);
        }
        return word(file, head);
    }

    private static CoverLetterOutcome word(Path file, byte[] head) throws IOException {
        if (head.length < 2 || (head[0] & 0xFF) != 0xD0 && head[0] != 'P' && head[0] != '{') {
            return refused(
                    "not-pdf-or-word",
                    "The cover letter is neither a PDF nor a Word file (.docx).",
                    "Save it as PDF or as .docx, and send it again.");
        }
        return switch (new WordReader().read(file)) {
            case ReadOutcome.Read read
            when read.refusal().isPresent() -> new Refused(read.refusal().get());
            case ReadOutcome.Read read -> new Sound(Format.DOCX, PlainText.of(read.text()), read.findings());
            case ReadOutcome.Refused refused
            when refused.finding().ruleId().equals("no-text") -> new Sound(Format.DOCX, "", List.of(withoutText()));
            case ReadOutcome.Refused refused -> new Refused(refused.finding());
        };
    }

    static Finding withoutText() {
        return new Finding(
                "letter-without-text",
                Severity.WARNING,
                "",
                "The cover letter is a scan: it holds no text that could be checked.",
                "Nothing to do: a person of the Secretariat reads it.");
    }

    static Refused refused(String rule, String found, String remedy) {
        return new Refused(new Finding(rule, Severity.REFUSAL, "", found, remedy));
    }
}
