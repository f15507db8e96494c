package org.opendebate.documents.letter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Looks at the packed streams of a PDF before a library unpacks them whole into memory. Pictures are passed over: nothing
 * here unpacks them.
 */
final class PdfStreams {

    /** What one page of a letter may draw, or one table of the file may hold, unpacked. */
    private static final int MOST_UNPACKED = 16 << 20;

    private static final int MOST_UNPACKED_TOGETHER = 64 << 20;

    private static final int MOST_STREAMS = 20_000;

    /** Of the packings that are not measured. */
    private static final int MOST_PACKED = 1 << 20;

    private static final int DICTIONARY = 4096;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern FLATE = Pattern.compile("/(?:FlateDecode|Fl)\\b");
    private static final Pattern OTHER_PACKING = Pattern.compile("/(?:LZWDecode|LZW|RunLengthDecode|RL)\\b");
    private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image\\b");
    private static final Pattern ASCII = Pattern.compile("/(?:ASCII85Decode|A85|ASCIIHexDecode|AHx)\\b");
    private static final Set<String> PACKINGS =
            Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL");
    private static final Pattern STRUCTURE = Pattern.compile("/Type\\s*/(?:ObjStm|XRef)\\b");

    private final ByteBuffer file;
    private final byte[] out = new byte[1 << 16];
    private long together;

    private PdfStreams(ByteBuffer file) {
        this.file = file;
    }

    /** Whether unpacking would fill the memory. */
    static boolean swell(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            byte[] bytes = new byte[(int) channel.size()];
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // reads on
            }
            return new PdfStreams(ByteBuffer.wrap(bytes)).swell();
        }
    }

    /**
     * As {@link #swell(Path)}, of a file that was opened and so decrypted: every stream is measured, but for pictures, and
     * what a page draws may not call itself a picture.
     */
    static boolean swell(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
                if (isPicture(streams.next().getCOSObject())) {
                    return true;
                }
            }
        }
        COSDocument objects = document.getDocument();
        long together = 0;
        for (COSObjectKey key : List.copyOf(objects.getXrefTable().keySet())) {
            if (objects.getObjectFromPool(key).getObject() instanceof COSStream stream && !isPicture(stream)) {
                long unpacked = unpacked(stream);
                together += unpacked;
                if (unpacked > MOST_UNPACKED || together > MOST_UNPACKED_TOGETHER) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isPicture(COSStream stream) {
        return "Image".equals(stream.getNameAsString(COSName.SUBTYPE));
    }

    /** Measured as far as the first packing; what is packed twice, or in a way that is not measured, counts as too much. */
    private static long unpacked(COSStream stream) throws IOException {
        PDStream packed = new PDStream(stream);
        List<String> packings = packed.getFilters().stream()
                .map(COSName::getName)
                .filter(PACKINGS::contains)
                .toList();
        if (packings.isEmpty()) {
            return 0;
        }
        if (packings.size() > 1) {
            return Long.MAX_VALUE / 2;
        }
        try (InputStream in = packed.createInputStream(packings)) {
            if (packings.getFirst().startsWith("Fl")) {
                return count(new InflaterInputStream(in));
            }
            return in.readNBytes(MOST_PACKED + 1).length > MOST_PACKED ? Long.MAX_VALUE / 2 : 0;
        }
    }

    private static long count(InputStream in) {
        long count = 0;
        byte[] bytes = new byte[1 << 16];
        try {
            for (int more = in.read(bytes); more >= 0 && count <= MOST_UNPACKED; more = in.read(bytes)) {
                count += more;
            }
        } catch (IOException e) {
            // damaged: what came out so far is what a library would get
        }
        return count;
    }

    private boolean swell() {
        byte[] bytes = file.array();
        int after = 0;
        int count = 0;
        for (int at = next(bytes, 0); at >= 0; at = next(bytes, at + STREAM.length)) {
            boolean ends = at >= 3 && bytes[at - 1] == 'd' && bytes[at - 2] == 'n' && bytes[at - 3] == 'e';
            int from = Math.max(after, at - DICTIONARY);
            after = at + STREAM.length;
            if (ends) {
                continue;
            }
            String dictionary = dictionary(bytes, from, at);
            if (++count > MOST_STREAMS || swells(dictionary, at + STREAM.length)) {
                return true;
            }
        }
        return false;
    }

    private static int next(byte[] bytes, int from) {
        for (int i = from; i <= bytes.length - STREAM.length; i++) {
            int j = 0;
            while (j < STREAM.length && bytes[i + j] == STREAM[j]) {
                j++;
            }
            if (j == STREAM.length) {
                return i;
            }
        }
        return -1;
    }

    private static String dictionary(byte[] bytes, int from, int to) {
        String before = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        int object = before.lastIndexOf(" obj");
        return object < 0 ? before : before.substring(object);
    }

    private boolean swells(String dictionary, int start) {
        boolean structure = STRUCTURE.matcher(dictionary).find();
        if (structure && ASCII.matcher(dictionary).find()) {
            return true;
        }
        if (PICTURE.matcher(dictionary).find() && !structure) {
            return false;
        }
        int flates = count(FLATE, dictionary);
        int others = count(OTHER_PACKING, dictionary);
        if (flates + others > 1) {
            return true;
        }
        if (others == 1) {
            return lengthTo(start) > MOST_PACKED;
        }
        if (flates == 0) {
            return false;
        }
        long unpacked = unpacked(start);
        together += unpacked;
        return unpacked > MOST_UNPACKED || together > MOST_UNPACKED_TOGETHER;
    }

    private static int count(Pattern pattern, String dictionary) {
        Matcher matcher = pattern.matcher(dictionary);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    private int lengthTo(int start) {
        int end = next(file.array(), start);
        return (end < 0 ? file.capacity() : end) - start;
    }

    /** How much comes out of what is packed here, counted no further than what is allowed. */
    private long unpacked(int start) {
        byte[] bytes = file.array();
        int from = start;
        while (from < bytes.length && (bytes[from] == '\r' || bytes[from] == '\n' || bytes[from] == ' ')) {
            from++;
        }
        Inflater inflater = new Inflater();
        long count = 0;
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            while (!inflater.finished() && count <= MOST_UNPACKED) {
                int more = inflater.inflate(out);
                if (more == 0) {
                    break;
                }
                count += more;
            }
        } catch (DataFormatException e) {
            // damaged or encrypted: what came out so far is what a library would get
        } finally {
            inflater.end();
        }
        return count;
    }
}
