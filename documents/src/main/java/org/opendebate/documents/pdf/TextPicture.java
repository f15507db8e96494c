package org.opendebate.documents.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.PlainText;
import org.opendebate.documents.model.StatementText;

/**
 * Draws the plain text of a statement as pictures of pages, without the engine: glyph after glyph, with breaks wherever a
 * line is full. It can draw every text, since what no font has becomes its number in brackets. Signs upon letters stand in
 * the middle over them; everything else is as plain as a typewriter.
 */
final class TextPicture {

    /** Of the text on the page, in points. */
    static final int WIDTH = 424;

    /** How many pixels a point has. */
    private static final double SCALE = 2;

    private static final double SIZE = 10.5;
    private static final double LINE = 17;

    /** On a page; on the first the title stands above them. */
    private static final int LINES = 35;

    private static final int FIRST_LINES = 25;

    private record Line(String visual, boolean fromTheRight) {}

    private final Glyphs glyphs;

    TextPicture(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    /** Pages as PNG, in grey; the same for the same text. At least one. */
    List<byte[]> pages(StatementText text) throws IOException {
        List<Line> lines = new ArrayList<>();
        boolean rightToLeft = text.language().direction() == Direction.RTL;
        for (String paragraph : PlainText.of(text).split("\n")) {
            lines(shown(paragraph), rightToLeft, lines);
        }
        List<byte[]> pages = new ArrayList<>();
        for (int from = 0; pages.isEmpty() || from < lines.size(); ) {
            int end = Math.min(lines.size(), from + (pages.isEmpty() ? FIRST_LINES : LINES));
            pages.add(page(lines.subList(from, end)));
            from = end;
        }
        return pages;
    }

    /** With the number of each character that no font has in its place. */
    private String shown(String paragraph) {
        StringBuilder out = new StringBuilder();
        paragraph.codePoints().forEach(c -> {
            if (c == '\t') {
                out.append("    ");
            } else if (Renderability.ignorable(c)) {
                return;
            } else if (glyphs.has(c)) {
                out.appendCodePoint(c);
            } else {
                out.append("[U+%04X]".formatted(c));
            }
        });
        return out.toString();
    }

    private void lines(String paragraph, boolean rightToLeft, List<Line> lines) {
        String shaped = shaped(paragraph);
        Bidi bidi = new Bidi(shaped.toCharArray(), 0, null, 0, shaped.length(), rightToLeft ? Bidi.RTL : Bidi.LTR);
        BreakIterator places = BreakIterator.getLineInstance(ULocale.ROOT);
        places.setText(shaped);
        int from = 0;
        while (from < shaped.length()) {
            int end = end(shaped, from, places);
            lines.add(new Line(
                    bidi.setLine(from, end).writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING), rightToLeft));
            from = end;
        }
        if (shaped.isEmpty()) {
            lines.add(new Line("", rightToLeft));
        }
    }

    /** Where the line that begins at a place is full: at the last place to break it, or wherever it must be. */
    private int end(String text, int from, BreakIterator places) {
        double width = 0;
        int at = from;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            width += glyphs.glyph(codePoint).advance() * SIZE;
            if (width > WIDTH && at > from) {
                int place = places.isBoundary(at) ? at : places.preceding(at);
                return place > from ? place : at;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    /** Letters in the forms in which they join; signs stay as they are behind their letter. */
    private static String shaped(String text) {
        StringBuilder letters = new StringBuilder();
        text.chars().filter(c -> !isSign(c)).forEach(c -> letters.append((char) c));
        String joined;
        try {
            joined = new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_FIXED_SPACES_NEAR)
                    .shape(letters.toString());
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("shaping that does not change the length needs no room", e);
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isSign(text.charAt(i))) {
                out.append(text.charAt(i));
            } else {
                // two letters that became one leave a space
                if (joined.charAt(at) != ' ' || letters.charAt(at) == ' ') {
                    out.append(joined.charAt(at));
                }
                at++;
            }
        }
        return out.toString();
    }

    private static boolean isSign(int character) {
        return UCharacter.getType(character) == Character.NON_SPACING_MARK
                && UScript.hasScript(character, UScript.ARABIC);
    }

    private byte[] page(List<Line> lines) throws IOException {
        int height = (int) ((Math.max(1, lines.size()) + 0.5) * LINE * SCALE);
        BufferedImage image = new BufferedImage((int) (WIDTH * SCALE), height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(SCALE, SCALE);
        double y = LINE;
        for (Line line : lines) {
            draw(graphics, line, y);
            y += LINE;
        }
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private void draw(Graphics2D graphics, Line line, double y) {
        List<Glyphs.Glyph> all =
                line.visual().codePoints().mapToObj(glyphs::glyph).toList();
        double x = line.fromTheRight()
                ? WIDTH - all.stream().mapToDouble(Glyphs.Glyph::advance).sum() * SIZE
                : 0;
        double letter = x;
        double width = 0;
        for (Glyphs.Glyph glyph : all) {
            boolean sign =
                    glyph.advance() == 0 && !glyph.outline().getBounds2D().isEmpty();
            double left =
                    sign ? letter + width / 2 - glyph.outline().getBounds2D().getCenterX() * SIZE : x;
            AffineTransform place = new AffineTransform(SIZE, 0, 0, -SIZE, left, y);
            graphics.fill(place.createTransformedShape(glyph.outline()));
            if (!sign) {
                letter = x;
                width = glyph.advance() * SIZE;
                x += width;
            }
        }
    }
}
