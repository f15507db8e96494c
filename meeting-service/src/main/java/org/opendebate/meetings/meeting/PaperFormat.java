package org.opendebate.meetings.meeting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** In what form a paper comes. Told by its first bytes, whatever its name says. */
public enum PaperFormat {
    PDF("pdf", "application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", new byte[] {'P', 'K', 3, 4
    });

    /** How many bytes are enough to tell. */
    public static final int HEAD = 8;

    private final String extension;
    private final String mediaType;
    private final byte[] magic;

    PaperFormat(String extension, String mediaType, byte[] magic) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.magic = magic;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The format that begins so; empty when it is none of them. */
    public static Optional<PaperFormat> startingWith(byte[] head) {
        return Arrays.stream(values())
                .filter(format -> head.length >= format.magic.length
                        && Arrays.equals(head, 0, format.magic.length, format.magic, 0, format.magic.length))
                .findFirst();
    }
}
