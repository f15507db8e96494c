package org.opendebate.documents.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.opendebate.documents.pdf.PageGlyphs.Shown;
import org.opendebate.documents.pdf.TrueTypeProgram.Part;

/**
 * Makes vocalised Arabic extract as it was written. The engine draws a letter and its vowel signs as several glyphs, says
 * of each that it stands for the whole cluster, and wraps them in an ActualText; readers give the cluster as often as it
 * has glyphs, or take the signs for letters of their own beside it. Here each cluster becomes one glyph of the font, made
 * of the same outlines in the same places, and each of its characters is said once.
 */
final class ArabicText {

    /** What the engine opens and closes a run of the other direction with, and counts to the letter beside it. */
    private static final Pattern CONTROLS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final char FIRST_CONTROL = '\u202A';
    private static final char LAST_CONTROL = '\u2069';
    private static final char FIRST_ARABIC = '\u0600';

    /** Keeps a number apart from what stands after it. */
    private static final char RIGHT_TO_LEFT_MARK = '\u200F';

    /** The letter that is itself a stroke. */
    private static final char LENGTHENING = '\u0640';

    /** A part of the size; one glyph that reaches further into the next would be taken for standing beneath it. */
    private static final double OVERLAP = 0.005;

    private final Map<COSDictionary, ClusterFont> fonts = new IdentityHashMap<>();

    private ArabicText() {}

    static void repair(PDDocument document) throws IOException {
        ArabicText text = new ArabicText();
        for (PDPage page : document.getPages()) {
            text.page(document, page);
        }
        for (ClusterFont font : text.fonts.values()) {
            font.rewrite();
        }
    }

    static String withoutControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_CONTROL && text.charAt(i) <= LAST_CONTROL) {
                return CONTROLS.matcher(text).replaceAll("");
            }
        }
        return text;
    }

    /** Whether a text has an Arabic letter. */
    static boolean isArabic(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_ARABIC && UScript.getScript(c) == UScript.ARABIC && UCharacter.isLetter(c)) {
                return true;
            }
        }
        return false;
    }

    private void page(PDDocument document, PDPage page) throws IOException {
        if (page.getResources() == null) {
            return;
        }
        boolean arabic = false;
        for (COSName name : page.getResources().getFontNames()) {
            arabic |= font(page, name).isArabic();
        }
        if (!arabic) {
            return;
        }
        List<Object> tokens = new PDFStreamParser(page).parse();
        PageGlyphs shown = new PageGlyphs(tokens, name -> font(page, name));
        boolean changed = DrawingOrder.reorder(shown.parts(), shown.glyphs());
        changed |= merge(shown.glyphs(), behindForeign(shown));
        changed |= shown.dropTexts(
                text -> isRightToLeft(text) || !withoutControls(text).equals(text));
        if (changed) {
            PDStream contents = new PDStream(document);
            try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
                new ContentStreamWriter(out).writeTokens(shown.rewritten());
            }
            page.setContents(contents);
        }
    }

    private ClusterFont font(PDPage page, COSName name) throws IOException {
        COSDictionary font = page.getResources()
                .getCOSObject()
                .getCOSDictionary(COSName.FONT)
                .getCOSDictionary(name);
        ClusterFont known = fonts.get(font);
        if (known == null) {
            known = new ClusterFont(font);
            fonts.put(font, known);
        }
        return known;
    }

    /**
     * Glyphs that are drawn next to a foreign word or number on their left: a reader would take a sign there for a part of it,
     * so a mark without direction of its own has to come between.
     */
    private static Set<Shown> behindForeign(PageGlyphs page) {
        Set<Shown> behind = Collections.newSetFromMap(new IdentityHashMap<>());
        boolean foreign = false;
        Shown before = null;
        for (Shown glyph : page.drawn()) {
            if (glyph.font().width(glyph.code()) > 0) {
                foreign &= before != null && sameLine(before, glyph);
                if (foreign && isArabic(glyph.text())) {
                    behind.add(glyph);
                }
                if (glyph.text().codePoints().anyMatch(UCharacter::isLetterOrDigit)) {
                    foreign = !isArabic(glyph.text());
                }
                before = glyph;
            }
        }
        return behind;
    }

    private static boolean sameLine(Shown one, Shown other) {
        return Math.abs(one.place().getTranslateY() - other.place().getTranslateY())
                < Math.abs(one.place().getScaleY()) / 2;
    }

    private static boolean merge(List<Shown> glyphs, Set<Shown> behindForeign) throws IOException {
        boolean changed = false;
        List<List<Shown>> clusters = clusters(glyphs);
        for (int i = 0; i < clusters.size(); i++) {
            List<Shown> cluster = clusters.get(i);
            Shown letter = cluster.getLast();
            String text = withoutControls(letter.text());
            boolean arabic = isRightToLeft(text);
            if (letter.font().width(letter.code()) > 0 && (arabic || text.equals(" "))) {
                double end = i + 1 < clusters.size() ? end(letter, firstOf(clusters.get(i + 1))) : width(letter);
                if (arabic
                                && (cluster.size() > 1
                                        || isSeveral(text)
                                        || !text.equals(letter.font().text(letter.code())))
                        || end < width(letter) - OVERLAP
                                && (arabic
                                        || isArabic(
                                                clusters.get(i + 1).getFirst().text()))) {
                    boolean mark = isSeveral(text) && behindForeign.contains(firstOf(cluster));
                    changed |= show(cluster, mark ? text + RIGHT_TO_LEFT_MARK : text, end);
                }
            }
        }
        return changed;
    }

    /**
     * Lines are drawn from the left: signs, and a stroke that lengthens the join to the next letter, come before the letter
     * that they belong to. What is not Arabic is a cluster of its own.
     */
    private static List<List<Shown>> clusters(List<Shown> glyphs) throws IOException {
        List<List<Shown>> clusters = new ArrayList<>();
        List<Shown> cluster = new ArrayList<>();
        for (Shown glyph : glyphs) {
            String text = withoutControls(glyph.text());
            if (!cluster.isEmpty() && !together(cluster.getFirst(), glyph)) {
                cluster.forEach(alone -> clusters.add(List.of(alone)));
                cluster = new ArrayList<>();
            }
            cluster.add(glyph);
            if (!isArabic(text) || isLetter(glyph, text)) {
                clusters.add(cluster);
                cluster = new ArrayList<>();
            }
        }
        cluster.forEach(alone -> clusters.add(List.of(alone)));
        return clusters;
    }

    private static Shown firstOf(List<Shown> cluster) throws IOException {
        for (Shown glyph : cluster) {
            if (glyph.font().width(glyph.code()) > 0) {
                return glyph;
            }
        }
        return cluster.getLast();
    }

    private static double width(Shown glyph) throws IOException {
        return glyph.font().width(glyph.code()) / 1000;
    }

    /** Where the room of a letter ends, as it sees it: at its own width, or before, where the next one begins. */
    private static double end(Shown letter, Shown next) throws IOException {
        Point2D offset = offset(next, letter);
        boolean follows = offset.getX() > -OVERLAP && Math.abs(offset.getY()) < OVERLAP;
        return follows ? Math.clamp(offset.getX(), 0, width(letter)) : width(letter);
    }

    private static boolean together(Shown one, Shown other) {
        return one.font() == other.font()
                && withoutControls(one.text()).equals(withoutControls(other.text()))
                && one.place().getScaleX() == other.place().getScaleX()
                && one.place().getScaleY() == other.place().getScaleY();
    }

    private static boolean isRightToLeft(String text) {
        return isArabic(text) || text.indexOf(RIGHT_TO_LEFT_MARK) >= 0;
    }

    private static boolean isLetter(Shown glyph, String text) throws IOException {
        return glyph.font().width(glyph.code()) > 0
                && (text.charAt(0) == LENGTHENING || !glyph.font().isStroke(glyph.code()));
    }

    private static boolean isSeveral(String text) {
        return text.codePointCount(0, text.length()) > 1;
    }

    /**
     * As many glyphs as the text has characters, from the last to the first, since that is the order in which a line is
     * drawn and readers turn it round. All share the width; the last to be drawn shows the whole.
     */
    private static boolean show(List<Shown> cluster, String text, double end) throws IOException {
        Shown letter = cluster.getLast();
        ClusterFont font = letter.font();
        int[] characters = text.codePoints().toArray();
        if (!font.hasRoomFor(characters.length)) {
            return false;
        }
        Shown first = firstOf(cluster);
        int units = font.unitsPerEm();
        Point2D start = offset(first, letter);
        int width = (int) Math.round((end - start.getX()) * units);
        int share = width / characters.length;
        int rest = width - share * (characters.length - 1);
        int shift = rest - (int) Math.round(end * units);
        List<Part> parts = new ArrayList<>();
        for (Shown glyph : cluster.reversed()) {
            Point2D offset = offset(glyph, letter);
            parts.add(new Part(glyph.code(), (int) Math.round(offset.getX() * units) + shift, (int)
                    Math.round((offset.getY() - start.getY()) * units)));
            glyph.replace(List.of(), 0);
        }
        List<Integer> codes = new ArrayList<>();
        for (int i = characters.length - 1; i > 0; i--) {
            codes.add(font.glyph(List.of(), share, Character.toString(characters[i])));
        }
        codes.add(font.glyph(parts, rest, Character.toString(characters[0])));
        first.replace(codes, (double) width / units);
        return true;
    }

    /** Where a glyph stands as the letter sees it, whose size is one. */
    private static Point2D offset(Shown glyph, Shown letter) throws IOException {
        Point2D origin =
                new Point2D.Double(glyph.place().getTranslateX(), glyph.place().getTranslateY());
        try {
            return letter.place().inverseTransform(origin, null);
        } catch (NoninvertibleTransformException e) {
            throw new IOException("text of no size", e);
        }
    }
}
