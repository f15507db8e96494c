package org.opendebate.documents.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Looks at a file's first bytes and refuses what is not a ZIP from its first byte on. */
final class FileKind {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final int HEAD = 1024;

    private FileKind() {}

    static void requireZip(Path file, Limits limits) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new Refusal(Rule.FILE_EMPTY, "", "The file is empty.");
        }
        if (size > limits.fileBytes()) {
            throw new Refusal(
                    Rule.FILE_TOO_LARGE,
                    "",
                    String.format(
                            Locale.ROOT, "The file has %,d bytes; at most %,d are taken.", size, limits.fileBytes()));
        }
        byte[] head = head(file);
        if (startsWith(head, OLE)) {
            throw ole(file);
        }
        if (startsWith(head, ascii("{\\rtf"))) {
            throw new Refusal(Rule.NOT_WORD, "", "This is an RTF file, not a .docx file.");
        }
        if (startsWith(head, ascii("%PDF-"))) {
            throw new Refusal(Rule.NOT_WORD, "", "This is a PDF file, not a .docx file.");
        }
        if (!startsWith(head, ZIP)) {
            throw new Refusal(Rule.NOT_WORD, "", "This is not a Word file (.docx).");
        }
        // readers of PDF look for its header anywhere in the first kilobyte: one file must not be two documents
        if (indexOf(head, ascii("%PDF-")) >= 0) {
            throw new Refusal(Rule.UNSAFE_PACKAGE, "", "The file is a ZIP and a PDF at the same time.");
        }
    }

    private static Refusal ole(Path file) throws IOException {
        if (contains(file, "EncryptedPackage")) {
            return new Refusal(Rule.PASSWORD, "", "The file is protected by a password.");
        }
        if (contains(file, "WordDocument")) {
            return new Refusal(Rule.OLD_WORD, "", "This is an old Word 97-2003 file (.doc).");
        }
        return new Refusal(Rule.NOT_WORD, "", "This is not a Word file (.docx).");
    }

    /** Whether a stream of that name is in the OLE directory, which names streams in UTF-16. */
    private static boolean contains(Path file, String streamName) throws IOException {
        byte[] wanted = streamName.getBytes(StandardCharsets.UTF_16LE);
        byte[] window = new byte[64 << 10];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(window); read > 0; read = in.read(window, kept, window.length - kept)) {
                int filled = kept + read;
                if (indexOf(Arrays.copyOf(window, filled), wanted) >= 0) {
                    return true;
                }
                kept = Math.min(filled, wanted.length - 1);
                System.arraycopy(window, filled - kept, window, 0, kept);
            }
        }
        return false;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
