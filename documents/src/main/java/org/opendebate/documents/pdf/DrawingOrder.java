package org.opendebate.documents.pdf;

import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opendebate.documents.pdf.PageGlyphs.Marked;
import org.opendebate.documents.pdf.PageGlyphs.Shown;

/**
 * The order in which the parts of an Arabic line are drawn. The engine draws each part from the left, but the parts as they
 * are read, from the right; readers that take what is drawn for a line from left to right, and turn it round, then tell the
 * parts in the wrong order and join words that a space or a column keeps apart. Here they are all drawn from the left. What
 * is read when is said by the structure of the document, which stays.
 */
final class DrawingOrder {

    /** Within this part of the size up or down it is still the same line; a raised number is. */
    private static final double SAME_LINE = 0.5;

    private record Place(double x, double y, double size, boolean arabic) {}

    /** What has nothing to see stays behind what comes before it. */
    private record Placed(Marked part, double x) {}

    private DrawingOrder() {}

    /** The parts of a page in their new order; true when it is another. */
    static boolean reorder(List<Marked> parts, List<Shown> glyphs) throws IOException {
        List<Marked> ordered = new ArrayList<>();
        List<Placed> line = new ArrayList<>();
        Place first = null;
        boolean arabic = false;
        for (Marked part : parts) {
            Place place = place(part, glyphs);
            boolean follows = !line.isEmpty() && line.getLast().part().to() == part.from();
            if (!follows || place != null && first != null && !sameLine(first, place)) {
                finish(line, arabic, ordered);
                first = null;
                arabic = false;
            }
            if (place != null) {
                first = first == null ? place : first;
                arabic |= place.arabic();
            }
            line.add(new Placed(
                    part,
                    place != null
                            ? place.x()
                            : line.isEmpty() ? 0 : line.getLast().x()));
        }
        finish(line, arabic, ordered);
        boolean changed = !ordered.equals(parts);
        parts.clear();
        parts.addAll(ordered);
        return changed;
    }

    private static void finish(List<Placed> line, boolean arabic, List<Marked> ordered) {
        if (arabic) {
            line.sort(Comparator.comparingDouble(Placed::x));
        }
        line.forEach(placed -> ordered.add(placed.part()));
        line.clear();
    }

    private static boolean sameLine(Place first, Place next) {
        return Math.abs(first.y() - next.y()) < SAME_LINE * Math.max(first.size(), next.size());
    }

    /** Null for a part that shows nothing. */
    private static Place place(Marked part, List<Shown> glyphs) throws IOException {
        double x = Double.MAX_VALUE;
        double y = 0;
        double size = 0;
        boolean arabic = false;
        for (Shown glyph : glyphs.subList(part.firstGlyph(), part.endGlyph())) {
            if (glyph.font().width(glyph.code()) > 0) {
                x = Math.min(x, glyph.place().getTranslateX());
                y = glyph.place().getTranslateY();
                size = Math.abs(glyph.place().getScaleY());
                arabic |= glyph.text().codePoints().anyMatch(c -> UScript.getScript(c) == UScript.ARABIC);
            }
        }
        return size == 0 ? null : new Place(x, y, size, arabic);
    }
}
