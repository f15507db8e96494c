package org.opendebate.documents.letter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** Fewer letters are a page number or a stamp on a scan. */
    private static final int FEWEST_LETTERS = 20;

    private static final String NO_TEXT = "no-text";
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private CoverLetterCheck() {}

    /** Checks a letter of which nobody said who signed it. Throws only when the file cannot be read at all. */
    public static CoverLetterOutcome check(Path file) throws IOException {
        return check(file, Signatory.UNKNOWN);
    }

    /** Throws only when the file cannot be read at all. */
    public static CoverLetterOutcome check(Path file, Signatory said) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            return refused("file-empty", "The cover letter is empty.", "Check that the file opens, and send it again.");
        }
        if (size > MAXIMUM_BYTES) {
            return refused(
                    "file-too-large",
                    String.format(
                            Locale.ROOT, "The cover letter has %,d bytes; at most %,d are taken.", size, MAXIMUM_BYTES),
                    "Scan it with a lower resolution, and send it again.");
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(PDF.length);
        }
        if (Arrays.equals(head, PDF)) {
            return PdfLetter.check(file, said);
        }
        return word(file, head, said);
    }

    private static CoverLetterOutcome word(Path file, byte[] head, Signatory said) throws IOException {
        if (head.length < 2 || (head[0] & 0xFF) != 0xD0 && head[0] != 'P' && head[0] != '{') {
            return refused(
                    "not-pdf-or-word",
                    "The cover letter is neither a PDF nor a Word file (.docx).",
                    "Save it as PDF or as .docx, and send it again.");
        }
        return switch (new WordReader().read(file)) {
            case ReadOutcome.Read read
            when read.refusal().isEmpty() ->
                sound(
                        Format.DOCX,
                        PlainText.of(read.text()),
                        WordLines.of(read.text()),
                        read.findings().stream()
                                .filter(CoverLetterCheck::concernsLetters)
                                .toList(),
                        said);
            case ReadOutcome.Read read
            when read.refusal().get().ruleId().equals(NO_TEXT) -> scan(Format.DOCX, List.of());
            case ReadOutcome.Read read -> new Refused(read.refusal().get());
            case ReadOutcome.Refused refused
            when refused.finding().ruleId().equals(NO_TEXT) -> scan(Format.DOCX, List.of());
            case ReadOutcome.Refused refused -> new Refused(refused.finding());
        };
    }

    /** A letter in two languages is as good as one in one. */
    private static boolean concernsLetters(Finding finding) {
        return !finding.ruleId().equals("mixed-languages");
    }

    /**
     * A letter with what was found in it.
     *
     * @param findings of the file
     */
    static Sound sound(Format format, String text, List<LetterLine> lines, List<Finding> findings, Signatory said) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        if (letters < FEWEST_LETTERS) {
            return scan(format, findings);
        }
        LetterContents contents = LetterReader.read(lines);
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(LetterFindings.of(contents, said));
        return new Sound(format, text, Optional.of(contents), all);
    }

    private static Sound scan(Format format, List<Finding> findings) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(withoutText());
        return new Sound(format, "", Optional.empty(), all);
    }

    private static Finding withoutText() {
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
