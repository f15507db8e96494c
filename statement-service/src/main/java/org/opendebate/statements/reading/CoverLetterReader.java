package org.opendebate.statements.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Tells a cover letter's format by its first bytes; its text is not read. */
@ApplicationScoped
public class CoverLetterReader {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** What came of it. */
    public sealed interface Check {}

    /** Of a format that the guidance note names. */
    public record Taken(String format, String mediaType) implements Check {}

    /** Of another one. */
    public record NotTaken(String found, String remedy) implements Check {}

    public Check check(Path file, List<String> formats) {
        byte[] head = head(file);
        String format = startsWith(head, PDF) ? "pdf" : startsWith(head, ZIP) ? "docx" : "unknown";
        if (formats.contains(format)) {
            return new Taken(format, format.equals("pdf") ? MediaTypes.PDF : MediaTypes.DOCX);
        }
        return new NotTaken(format, "Send the signed cover letter as " + String.join(" or ", formats) + ".");
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PDF.length);
        } catch (IOException e) {
            throw new UncheckedIOException("a cover letter cannot be read", e);
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}
