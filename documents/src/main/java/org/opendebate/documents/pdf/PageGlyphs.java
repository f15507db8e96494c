package org.opendebate.documents.pdf;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/** The glyphs that a page shows, each with its place and its text; they can be replaced and removed. */
final class PageGlyphs {

    /** Finds a font of the page. */
    interface Fonts {
        ClusterFont named(COSName name) throws IOException;
    }

    /** One glyph. */
    static final class Shown {
        private final ClusterFont font;
        private final int code;
        private final AffineTransform place;
        private final String text;
        private List<Integer> codes;
        private double back;

        private Shown(ClusterFont font, int code, AffineTransform place, String text) {
            this.font = font;
            this.code = code;
            this.place = place;
            this.text = text;
            this.codes = List.of(code);
        }

        ClusterFont font() {
            return font;
        }

        int code() {
            return code;
        }

        /** From the glyph's space, where the size is one, to the page. */
        AffineTransform place() {
            return place;
        }

        String text() {
            return text;
        }

        /**
         * Shows other glyphs here; what comes after stays where it is.
         *
         * @param width of the others, where the size is one
         */
        void replace(List<Integer> by, double width) throws IOException {
            codes = List.copyOf(by);
            back = width - font.width(code) / 1000;
        }
    }

    /**
     * A part of the page that is marked as content or artifact, and is in no other.
     *
     * @param from its first token
     * @param to after its last
     */
    record Marked(int from, int to, int firstGlyph, int endGlyph) {}

    /** A part of the size that nobody sees. */
    private static final double NOTHING = 1e-5;

    private final List<Object> tokens;
    private final Fonts fonts;
    private final List<Shown> glyphs = new ArrayList<>();
    private final Map<COSString, List<Shown>> strings = new IdentityHashMap<>();
    private final List<Marked> parts = new ArrayList<>();
    private final List<COSDictionary> actualTexts = new ArrayList<>();

    private final Deque<AffineTransform> saved = new ArrayDeque<>();
    private final Deque<String> marked = new ArrayDeque<>();
    private AffineTransform page = new AffineTransform();
    private AffineTransform line = new AffineTransform();
    private ClusterFont font;
    private double size;
    private int partFrom;
    private int partGlyph;

    PageGlyphs(List<Object> tokens, Fonts fonts) throws IOException {
        this.tokens = tokens;
        this.fonts = fonts;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator operator) {
                operator(operator.getName(), i);
            }
        }
    }

    List<Shown> glyphs() {
        return glyphs;
    }

    /** In the order in which they are drawn, which can be changed. */
    List<Marked> parts() {
        return parts;
    }

    /** The glyphs of the parts, in the order in which they are drawn now. */
    List<Shown> drawn() {
        List<Shown> all = new ArrayList<>(glyphs.size());
        for (Marked part : parts) {
            all.addAll(glyphs.subList(part.firstGlyph(), part.endGlyph()));
        }
        return all;
    }

    /** Takes away the ActualText of spans; true when there was one. */
    boolean dropTexts(Predicate<String> which) {
        boolean dropped = false;
        for (COSDictionary span : actualTexts) {
            if (which.test(span.getString(COSName.ACTUAL_TEXT))) {
                span.removeItem(COSName.ACTUAL_TEXT);
                dropped = true;
            }
        }
        return dropped;
    }

    private void operator(String name, int at) throws IOException {
        switch (name) {
            case "q" -> saved.push(new AffineTransform(page));
            case "Q" -> page = saved.pop();
            case "cm" -> page.concatenate(matrix(at));
            case "BT" -> line = new AffineTransform();
            case "Tm" -> line = matrix(at);
            case "Tf" -> {
                font = fonts.named((COSName) tokens.get(at - 2));
                size = ((COSNumber) tokens.get(at - 1)).floatValue();
            }
            case "Tj", "TJ" -> show((COSBase) tokens.get(at - 1));
            case "BMC" -> {
                begin(at - 1);
                marked.push(around());
            }
            case "BDC" -> {
                begin(at - 2);
                String own = null;
                if (tokens.get(at - 1) instanceof COSDictionary properties) {
                    own = properties.getString(COSName.ACTUAL_TEXT);
                    if (own != null) {
                        actualTexts.add(properties);
                    }
                }
                marked.push(own == null ? around() : own);
            }
            case "EMC" -> {
                marked.pop();
                if (marked.isEmpty()) {
                    parts.add(new Marked(partFrom, at + 1, partGlyph, glyphs.size()));
                }
            }
            case "Td", "TD", "T*", "'", "\"", "Tc", "Tw", "Tz", "TL", "Ts" ->
                throw new IOException("the engine sets text in another form than expected: " + name);
            default -> {}
        }
    }

    private void begin(int from) {
        if (marked.isEmpty()) {
            partFrom = from;
            partGlyph = glyphs.size();
        }
    }

    /** Empty outside of every ActualText. */
    private String around() {
        return marked.isEmpty() ? "" : marked.peek();
    }

    private AffineTransform matrix(int at) {
        double[] values = new double[6];
        for (int i = 0; i < values.length; i++) {
            values[i] = ((COSNumber) tokens.get(at - values.length + i)).floatValue();
        }
        return new AffineTransform(values);
    }

    private void show(COSBase shown) throws IOException {
        if (shown instanceof COSString string) {
            string(string);
        } else if (shown instanceof COSArray array) {
            for (COSBase part : array) {
                if (part instanceof COSString string) {
                    string(string);
                } else if (part instanceof COSNumber number) {
                    line.translate(-number.floatValue() / 1000 * size, 0);
                }
            }
        }
    }

    private void string(COSString string) throws IOException {
        byte[] bytes = string.getBytes();
        List<Shown> all = new ArrayList<>();
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            int code = (bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF;
            AffineTransform place = new AffineTransform(page);
            place.concatenate(line);
            place.scale(size, size);
            all.add(new Shown(font, code, place, around().isEmpty() ? font.text(code) : around()));
            line.translate(font.width(code) / 1000 * size, 0);
        }
        strings.put(string, all);
        glyphs.addAll(all);
    }

    /** The page with what was replaced, and in the new order. */
    List<Object> rewritten() {
        List<Object> out = new ArrayList<>(tokens.size());
        List<Marked> places =
                parts.stream().sorted(Comparator.comparingInt(Marked::from)).toList();
        int at = 0;
        for (int i = 0; i < places.size(); i++) {
            rewrite(tokens.subList(at, places.get(i).from()), out);
            rewrite(tokens.subList(parts.get(i).from(), parts.get(i).to()), out);
            at = places.get(i).to();
        }
        rewrite(tokens.subList(at, tokens.size()), out);
        return out;
    }

    private void rewrite(List<Object> some, List<Object> out) {
        for (Object token : some) {
            if (token instanceof COSString string && strings.containsKey(string)) {
                COSArray copy = new COSArray();
                rewrite(string, copy);
                out.add(copy);
            } else if (token instanceof COSArray array) {
                out.add(rewritten(array));
            } else if (token instanceof Operator operator && operator.getName().equals("Tj")) {
                out.add(Operator.getOperator("TJ"));
            } else {
                out.add(token);
            }
        }
    }

    private COSArray rewritten(COSArray array) {
        COSArray copy = new COSArray();
        for (COSBase part : array) {
            if (part instanceof COSString string && strings.containsKey(string)) {
                rewrite(string, copy);
            } else {
                copy.add(part);
            }
        }
        return copy;
    }

    private void rewrite(COSString string, COSArray out) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Shown glyph : strings.get(string)) {
            for (int code : glyph.codes) {
                bytes.write(code >> 8);
                bytes.write(code);
            }
            if (Math.abs(glyph.back) > NOTHING) {
                flush(bytes, out);
                out.add(new COSFloat((float) (glyph.back * 1000)));
            }
        }
        flush(bytes, out);
    }

    private static void flush(ByteArrayOutputStream bytes, COSArray out) {
        if (bytes.size() > 0) {
            out.add(new COSString(bytes.toByteArray()));
            bytes.reset();
        }
    }
}
