package org.opendebate.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The program of an embedded TrueType font, to which glyphs can be added that are made of glyphs it has. */
final class TrueTypeProgram {

    /**
     * @param glyph of this font
     * @param dx how far to the right of the new glyph's origin, in units of the font
     * @param dy how far above it
     */
    record Part(int glyph, int dx, int dy) {}

    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;
    private static final int GLYPH_HEADER = 10;
    private static final int WORDS = 0x1;
    private static final int OFFSETS = 0x2;
    private static final int MORE = 0x20;

    /** A stroke on the line reaches less than this part of the size below it, and above it. */
    private static final int LOWEST = 20;

    private static final int HIGHEST = 8;

    private static final int MOST_GLYPHS = 0xFFFF;

    private final Map<String, byte[]> tables = new TreeMap<>();
    private final int version;
    private final List<byte[]> glyphs = new ArrayList<>();
    private final List<int[]> metrics = new ArrayList<>();

    /**
     * @throws IOException for a program without outlines of the TrueType kind
     */
    TrueTypeProgram(byte[] program) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(program);
        version = in.getInt(0);
        for (int i = 0; i < in.getShort(4); i++) {
            int at = DIRECTORY + i * ENTRY;
            byte[] table = new byte[in.getInt(at + 12)];
            in.get(in.getInt(at + 8), table);
            tables.put(new String(program, at, 4, StandardCharsets.US_ASCII), table);
        }
        for (String needed : List.of("glyf", "loca", "head", "hhea", "hmtx", "maxp")) {
            if (!tables.containsKey(needed)) {
                throw new IOException("a font without the table " + needed);
            }
        }
        readGlyphs();
    }

    private void readGlyphs() {
        int count = Short.toUnsignedInt(table("maxp").getShort(4));
        boolean wide = table("head").getShort(50) != 0;
        ByteBuffer places = table("loca");
        byte[] outlines = tables.get("glyf");
        ByteBuffer widths = table("hmtx");
        int full = Short.toUnsignedInt(table("hhea").getShort(34));
        for (int i = 0; i < count; i++) {
            int from = wide ? places.getInt(4 * i) : 2 * Short.toUnsignedInt(places.getShort(2 * i));
            int to = wide ? places.getInt(4 * i + 4) : 2 * Short.toUnsignedInt(places.getShort(2 * i + 2));
            glyphs.add(Arrays.copyOfRange(outlines, from, to));
            int advance = Short.toUnsignedInt(widths.getShort(4 * Math.min(i, full - 1)));
            int bearing = widths.getShort(i < full ? 4 * i + 2 : 4 * full + 2 * (i - full));
            metrics.add(new int[] {advance, bearing});
        }
    }

    private ByteBuffer table(String name) {
        return ByteBuffer.wrap(tables.get(name));
    }

    int unitsPerEm() {
        return Short.toUnsignedInt(table("head").getShort(18));
    }

    boolean hasRoomFor(int more) {
        return glyphs.size() + more <= MOST_GLYPHS;
    }

    /** The advance of a glyph, in units of the font. */
    int advance(int glyph) {
        return metrics.get(glyph)[0];
    }

    /** Whether a glyph is a stroke on the line that reaches out on both sides: what lengthens the join of two letters. */
    boolean isStroke(int glyph) {
        byte[] outline = glyphs.get(glyph);
        if (outline.length < GLYPH_HEADER) {
            return false;
        }
        ByteBuffer box = ByteBuffer.wrap(outline);
        int units = unitsPerEm();
        return box.getShort(2) < 0
                && box.getShort(6) > advance(glyph)
                && box.getShort(4) * LOWEST > -units
                && box.getShort(8) * HIGHEST < units;
    }

    /**
     * @param parts none for a glyph that shows nothing
     * @param advance in units of the font
     * @return its number
     */
    int add(List<Part> parts, int advance) {
        List<Part> drawn = parts.stream()
                .filter(part -> glyphs.get(part.glyph()).length > 0)
                .toList();
        int left = 0;
        byte[] outline = new byte[0];
        if (!drawn.isEmpty()) {
            int[] box = {Short.MAX_VALUE, Short.MAX_VALUE, Short.MIN_VALUE, Short.MIN_VALUE};
            ByteBuffer out = ByteBuffer.allocate(GLYPH_HEADER + 8 * drawn.size());
            out.position(GLYPH_HEADER);
            for (int i = 0; i < drawn.size(); i++) {
                Part part = drawn.get(i);
                widen(box, part);
                out.putShort((short) (WORDS | OFFSETS | (i < drawn.size() - 1 ? MORE : 0)));
                out.putShort((short) part.glyph()).putShort((short) part.dx()).putShort((short) part.dy());
            }
            out.putShort(0, (short) -1);
            for (int i = 0; i < box.length; i++) {
                out.putShort(2 + 2 * i, (short) box[i]);
            }
            left = box[0];
            outline = out.array();
        }
        glyphs.add(outline);
        metrics.add(new int[] {advance, left});
        return glyphs.size() - 1;
    }

    private void widen(int[] box, Part part) {
        ByteBuffer outline = ByteBuffer.wrap(glyphs.get(part.glyph()));
        box[0] = Math.min(box[0], outline.getShort(2) + part.dx());
        box[1] = Math.min(box[1], outline.getShort(4) + part.dy());
        box[2] = Math.max(box[2], outline.getShort(6) + part.dx());
        box[3] = Math.max(box[3], outline.getShort(8) + part.dy());
    }

    byte[] bytes() throws IOException {
        writeGlyphs();
        ByteBuffer maximum = table("maxp");
        maximum.putShort(4, (short) glyphs.size());
        widenMaximum(maximum);
        table("hhea").putShort(34, (short) glyphs.size());
        ByteBuffer head = table("head");
        head.putShort(50, (short) 1);
        head.putInt(8, 0);

        int at = DIRECTORY + ENTRY * tables.size();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteBuffer directory = ByteBuffer.allocate(at);
        int power = Integer.highestOneBit(tables.size());
        directory.putInt(version).putShort((short) tables.size()).putShort((short) (ENTRY * power));
        directory.putShort((short) Integer.numberOfTrailingZeros(power));
        directory.putShort((short) (ENTRY * (tables.size() - power)));
        for (Map.Entry<String, byte[]> each : tables.entrySet()) {
            byte[] table = each.getValue();
            directory.put(each.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(sum(table));
            directory.putInt(at + data.size()).putInt(table.length);
            data.write(table);
            data.write(new byte[-table.length & 3]);
        }
        int all = sum(directory.array()) + sum(data.toByteArray());
        head.putInt(8, 0xB1B0AFBA - all);
        data.reset();
        data.write(directory.array());
        for (byte[] table : tables.values()) {
            data.write(table);
            data.write(new byte[-table.length & 3]);
        }
        return data.toByteArray();
    }

    private void writeGlyphs() throws IOException {
        ByteArrayOutputStream outlines = new ByteArrayOutputStream();
        ByteBuffer places = ByteBuffer.allocate(4 * glyphs.size() + 4);
        ByteBuffer widths = ByteBuffer.allocate(4 * glyphs.size());
        for (int i = 0; i < glyphs.size(); i++) {
            places.putInt(outlines.size());
            outlines.write(glyphs.get(i));
            outlines.write(new byte[-glyphs.get(i).length & 3]);
            widths.putShort((short) metrics.get(i)[0]).putShort((short) metrics.get(i)[1]);
        }
        places.putInt(outlines.size());
        tables.put("glyf", outlines.toByteArray());
        tables.put("loca", places.array());
        tables.put("hmtx", widths.array());
    }

    /** Points, contours, parts and depth of what is composed: what a rasterizer makes room for. */
    private void widenMaximum(ByteBuffer maximum) {
        for (byte[] glyph : glyphs) {
            int[] size = size(glyph);
            if (size[3] > 0) {
                atLeast(maximum, 10, size[0]);
                atLeast(maximum, 12, size[1]);
                atLeast(maximum, 28, size[2]);
                atLeast(maximum, 30, size[3]);
            }
        }
    }

    private static void atLeast(ByteBuffer maximum, int at, int value) {
        maximum.putShort(at, (short) Math.max(Short.toUnsignedInt(maximum.getShort(at)), value));
    }

    /** Points, contours, parts, and how deep parts have parts. */
    private int[] size(byte[] glyph) {
        if (glyph.length == 0) {
            return new int[4];
        }
        ByteBuffer in = ByteBuffer.wrap(glyph);
        int contours = in.getShort(0);
        if (contours >= 0) {
            int points = contours == 0 ? 0 : Short.toUnsignedInt(in.getShort(GLYPH_HEADER + 2 * contours - 2)) + 1;
            return new int[] {points, contours, 0, 0};
        }
        int[] all = new int[4];
        int at = GLYPH_HEADER;
        int flags = MORE;
        while ((flags & MORE) != 0) {
            flags = in.getShort(at);
            int[] part = size(glyphs.get(Short.toUnsignedInt(in.getShort(at + 2))));
            all[0] += part[0];
            all[1] += part[1];
            all[2]++;
            all[3] = Math.max(all[3], part[3] + 1);
            at += 4 + ((flags & WORDS) != 0 ? 4 : 2) + transformation(flags);
        }
        return all;
    }

    /** A scale, one for each axis, or a matrix. */
    private static int transformation(int flags) {
        return (flags & 0x8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
    }

    private static int sum(byte[] table) {
        int sum = 0;
        for (int i = 0; i < table.length; i++) {
            sum += (table[i] & 0xFF) << 24 - 8 * (i & 3);
        }
        return sum;
    }
}
