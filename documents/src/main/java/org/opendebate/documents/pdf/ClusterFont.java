package org.opendebate.documents.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.opendebate.documents.pdf.TrueTypeProgram.Part;

/** One embedded font, whose glyphs' texts can be asked for, and to which glyphs for whole clusters are added. */
final class ClusterFont {

    private static final Pattern ENTRY = Pattern.compile("(?m)^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>$");
    private static final String END = "endcmap";

    /** The most that a CMap may say in one section. */
    private static final int SECTION = 100;

    private record Added(List<Part> parts, int advance, String text) {}

    private final COSDictionary descendant;
    private final COSStream map;
    private final String source;
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Added, Integer> added = new LinkedHashMap<>();
    private final Map<Integer, String> corrected = new TreeMap<>();
    private boolean arabic;
    private float otherWidth;
    private final Map<Integer, Float> widths = new HashMap<>();
    private TrueTypeProgram program;

    /** @param font of the kind that names its glyphs by two bytes */
    ClusterFont(COSDictionary font) throws IOException {
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (descendants == null) {
            throw new IOException("the engine embedded a font of another kind than expected");
        }
        descendant = (COSDictionary) descendants.getObject(0);
        readWidths();
        map = font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream ? stream : null;
        source = map == null ? "" : map.toTextString();
        Matcher entries = ENTRY.matcher(source);
        while (entries.find()) {
            int code = Integer.parseInt(entries.group(1), 16);
            String text = text(entries.group(2));
            String bare = ArabicText.withoutControls(text);
            texts.put(code, bare.isEmpty() ? text : bare);
            arabic |= ArabicText.isArabic(text);
            if (!bare.isEmpty() && !bare.equals(text)) {
                corrected.put(code, bare);
            }
        }
    }

    /** What a reader gets for a glyph; empty when it gets nothing. */
    String text(int code) {
        return texts.getOrDefault(code, "");
    }

    /** Whether it has been used for Arabic letters. */
    boolean isArabic() {
        return arabic;
    }

    /** In units of a thousandth of the size. */
    float width(int code) {
        return widths.getOrDefault(code, otherWidth);
    }

    /** Each is a code and a list of widths from there, or two codes and the width of all from the one to the other. */
    private void readWidths() {
        otherWidth = descendant.getFloat(COSName.DW, 1000);
        COSArray all = descendant.getCOSArray(COSName.W);
        int i = 0;
        while (all != null && i + 1 < all.size()) {
            int code = all.getInt(i);
            if (all.getObject(i + 1) instanceof COSArray list) {
                for (int k = 0; k < list.size(); k++) {
                    widths.put(code + k, ((COSNumber) list.getObject(k)).floatValue());
                }
                i += 2;
            } else {
                for (int c = code; c <= all.getInt(i + 1); c++) {
                    widths.put(c, ((COSNumber) all.getObject(i + 2)).floatValue());
                }
                i += 3;
            }
        }
    }

    int unitsPerEm() throws IOException {
        return program().unitsPerEm();
    }

    /** Whether a glyph only lengthens the join to the next letter. */
    boolean isStroke(int code) throws IOException {
        return program().isStroke(code);
    }

    /** Whether there is a place for more glyphs. */
    boolean hasRoomFor(int more) throws IOException {
        return program().hasRoomFor(more);
    }

    private TrueTypeProgram program() throws IOException {
        if (program == null) {
            program = new TrueTypeProgram(new PDStream(file()).toByteArray());
        }
        return program;
    }

    private COSStream file() throws IOException {
        if (descriptor().getDictionaryObject(COSName.FONT_FILE2) instanceof COSStream file) {
            return file;
        }
        throw new IOException("the engine embedded a font in another form than expected");
    }

    private COSDictionary descriptor() throws IOException {
        COSDictionary descriptor = descendant.getCOSDictionary(COSName.FONT_DESC);
        if (descriptor == null) {
            throw new IOException("the engine embedded a font without its descriptor");
        }
        return descriptor;
    }

    /**
     * The code of a glyph made of others.
     *
     * @param parts none for a glyph that shows nothing
     * @param advance in units of the font
     * @param text what a reader gets for it
     */
    int glyph(List<Part> parts, int advance, String text) throws IOException {
        Added glyph = new Added(List.copyOf(parts), advance, text);
        Integer known = added.get(glyph);
        if (known == null) {
            known = program().add(parts, advance);
            added.put(glyph, known);
        }
        return known;
    }

    /** Writes what was added into the font. */
    void rewrite() throws IOException {
        if (added.isEmpty() && corrected.isEmpty()) {
            return;
        }
        Matcher entries = ENTRY.matcher(source);
        String map = entries.replaceAll(entry -> {
            String text = corrected.get(Integer.parseInt(entry.group(1), 16));
            return text == null ? entry.group() : "<" + entry.group(1) + "> <" + hex(text) + ">";
        });
        int end = map.lastIndexOf(END);
        String extended = map.substring(0, end) + sections() + map.substring(end);
        write(this.map, extended.getBytes(StandardCharsets.US_ASCII));
        if (!added.isEmpty()) {
            widths();
            byte[] bytes = program.bytes();
            COSStream file = file();
            write(file, bytes);
            file.setInt(COSName.LENGTH1, bytes.length);
            // it would have to list the new glyphs; and nothing asks for it any more
            descriptor().removeItem(COSName.CID_SET);
        }
    }

    private String sections() {
        List<String> lines = new ArrayList<>();
        added.forEach((glyph, code) -> lines.add("<%04X> <%s>\n".formatted(code, hex(glyph.text()))));
        StringBuilder sections = new StringBuilder();
        for (int i = 0; i < lines.size(); i += SECTION) {
            List<String> section = lines.subList(i, Math.min(lines.size(), i + SECTION));
            sections.append(section.size()).append(" beginbfchar\n");
            section.forEach(sections::append);
            sections.append("endbfchar\n");
        }
        return sections.toString();
    }

    private void widths() throws IOException {
        COSArray all = descendant.getCOSArray(COSName.W);
        for (Map.Entry<Added, Integer> each : added.entrySet()) {
            all.add(COSInteger.get(each.getValue()));
            all.add(COSInteger.get(each.getValue()));
            all.add(new COSFloat(each.getKey().advance() * 1000f / unitsPerEm()));
        }
    }

    private static void write(COSStream stream, byte[] bytes) throws IOException {
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
    }

    private static String text(String hex) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 4 <= hex.length(); i += 4) {
            text.append((char) Integer.parseInt(hex, i, i + 4, 16));
        }
        return text.toString();
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        text.chars().forEach(c -> hex.append("%04X".formatted(c)));
        return hex.toString();
    }
}
