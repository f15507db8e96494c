package org.opendebate.documents.compile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A picture for the masthead, in PNG: the one format that all forms of a document can show. */
public final class Emblem {

    public static final String MEDIA_TYPE = "image/png";

    /** In pixels, of either side: an inch needs no more, and a file cannot ask for all memory. */
    static final int LARGEST_SIDE = 2_048;

    /** In bytes. */
    public static final int LARGEST_FILE = 1 << 20;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] HEADER = {0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    private static final int WIDTH_AT = SIGNATURE.length + HEADER.length;
    private static final int HEIGHT_AT = WIDTH_AT + Integer.BYTES;

    private final byte[] png;
    private final int width;
    private final int height;

    private Emblem(byte[] png, int width, int height) {
        this.png = png;
        this.width = width;
        this.height = height;
    }

    /**
     * @throws IllegalArgumentException saying why the bytes cannot be shown
     */
    public static Emblem png(byte[] bytes) {
        if (bytes.length > LARGEST_FILE) {
            throw new IllegalArgumentException("Emblem: larger than %d bytes".formatted(LARGEST_FILE));
        }
        if (bytes.length < HEIGHT_AT + Integer.BYTES
                || !isThere(SIGNATURE, bytes, 0)
                || !isThere(HEADER, bytes, SIGNATURE.length)) {
            throw new IllegalArgumentException("Emblem: not a PNG file");
        }
        int width = ByteBuffer.wrap(bytes).getInt(WIDTH_AT);
        int height = ByteBuffer.wrap(bytes).getInt(HEIGHT_AT);
        if (Math.min(width, height) < 1 || Math.max(width, height) > LARGEST_SIDE) {
            throw new IllegalArgumentException(
                    "Emblem: %d by %d pixels; each side must have 1 to %d".formatted(width, height, LARGEST_SIDE));
        }
        if (!readable(bytes)) {
            throw new IllegalArgumentException("Emblem: a damaged PNG file");
        }
        return new Emblem(bytes.clone(), width, height);
    }

    private static boolean isThere(byte[] expected, byte[] bytes, int at) {
        return Arrays.equals(expected, 0, expected.length, bytes, at, at + expected.length);
    }

    private static boolean readable(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes)) != null;
        } catch (IOException | RuntimeException e) {
            // the JDK's reader answers some damage with exceptions of its own inside
            return false;
        }
    }

    public byte[] bytes() {
        return png.clone();
    }

    /**
     * How wide it is where it is shown as large as the limits allow, with its proportions kept, in their unit.
     */
    public double widthWithin(double widest, double tallest) {
        return Math.min(widest, tallest * width / height);
    }

    /** How tall it is when it is so wide. */
    public double heightOf(double shownWidth) {
        return shownWidth * height / width;
    }
}
