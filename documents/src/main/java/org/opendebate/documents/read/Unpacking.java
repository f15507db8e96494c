package org.opendebate.documents.read;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipException;

/** Unpacks the parts of one file, counting what comes out, and keeps the small ones. */
final class Unpacking {

    private static final int LARGEST_KEPT = 1 << 20;
    private static final int ALL_KEPT = 8 << 20;

    /** How far a header is believed in how large a part is. */
    private static final int LARGEST_BELIEVED = 256 << 10;

    private final Limits limits;
    private final Map<String, Long> sizes = new HashMap<>();
    private final Map<String, byte[]> kept = new HashMap<>();
    private int bytesKept;
    private long total;

    Unpacking(Limits limits) {
        this.limits = limits;
    }

    /**
     * Unpacks a part to its end, and keeps it if it is small; tells whether it has the letters of a declaration.
     *
     * @param packed null for a part that cannot be unpacked
     */
    boolean unpack(InputStream packed, String part, long sizeInHeader) throws IOException {
        if (packed == null) {
            throw new ZipException("unreadable entry");
        }
        Counting stream = new Counting(packed, part);
        byte[] bytes = new byte[(int) Math.clamp(sizeInHeader, 16, LARGEST_BELIEVED) + 1];
        int length = 0;
        int read = 0;
        while (read >= 0 && length <= LARGEST_KEPT) {
            length += read;
            bytes = length == bytes.length ? Arrays.copyOf(bytes, 2 * length) : bytes;
            read = stream.read(bytes, length, bytes.length - length);
        }
        boolean declares;
        if (read < 0) {
            byte[] whole = Arrays.copyOf(bytes, length);
            keep(part, whole);
            declares = Declarations.isIn(whole);
        } else {
            byte[] begun = Arrays.copyOf(bytes, length + read);
            declares = Declarations.search(new SequenceInputStream(new ByteArrayInputStream(begun), stream), bytes);
        }
        sizes.put(part, stream.count);
        total += stream.count;
        return declares;
    }

    private void keep(String part, byte[] whole) {
        if (bytesKept + whole.length <= ALL_KEPT) {
            bytesKept += whole.length;
            kept.put(part, whole);
        }
    }

    /** How many bytes a part has that was unpacked. */
    long size(String part) {
        return sizes.get(part);
    }

    /** How many bytes all parts have that were unpacked. */
    long total() {
        return total;
    }

    /** The bytes of the parts that were kept. */
    Map<String, byte[]> kept() {
        return Collections.unmodifiableMap(kept);
    }

    /** Refuses what unpacks to more than is taken. */
    private final class Counting extends FilterInputStream {

        private final String part;
        private long count;

        Counting(InputStream in, String part) {
            super(in);
            this.part = part;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                count(1);
            }
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int read) {
            count += read;
            if (count > limits.partBytes() || total + count > limits.totalBytes()) {
                throw new Refusal(Rule.UNSAFE_PACKAGE, part, "The file unpacks to more than is taken.");
            }
        }
    }
}
