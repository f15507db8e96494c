package org.opendebate.documents.pdf;

import com.ibm.icu.lang.UScript;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** The characters that the fonts of the engine can show, and their outlines. */
final class Glyphs {

    /** One face of each family; the others have the same characters. */
    private static final List<String> FACES = List.of(
            "tinos/400Regular/Tinos_400Regular.ttf",
            "amiri/400Regular/Amiri_400Regular.ttf",
            "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf");

    /**
     * @param outline in parts of the size, upwards
     * @param advance in parts of the size
     */
    record Glyph(Path2D outline, double advance) {}

    /** The place of the Arabic font among the faces. */
    private static final int ARABIC = 1;

    private final BitSet covered = new BitSet();
    private final Path folder;
    private final Map<Integer, Double> advances = new ConcurrentHashMap<>();
    private List<TrueTypeFont> open = List.of();

    private Glyphs(Path folder) {
        this.folder = folder;
    }

    static boolean areIn(Path typstHome) {
        return FACES.stream()
                .allMatch(face -> Files.isRegularFile(folder(typstHome).resolve(face)));
    }

    private static Path folder(Path typstHome) {
        return typstHome.resolve("node_modules/@expo-google-fonts");
    }

    static Glyphs of(Path typstHome) {
        Path fonts = folder(typstHome);
        Glyphs glyphs = new Glyphs(fonts);
        for (String face : FACES) {
            Path file = fonts.resolve(face);
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file))) {
                CmapLookup lookup = font.getUnicodeCmapLookup();
                for (int codePoint = 0x20; codePoint <= 0x3FFFF; codePoint++) {
                    if (lookup.getGlyphId(codePoint) > 0) {
                        glyphs.covered.set(codePoint);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the PDF engine's font cannot be read: " + face, e);
            }
        }
        return glyphs;
    }

    boolean has(int codePoint) {
        return covered.get(codePoint);
    }

    /** The width of a character in parts of the size; 0 for one that no font has. */
    double advance(int codePoint) {
        return advances.computeIfAbsent(codePoint, unseen -> glyph(unseen).advance());
    }

    /** The outline of a character that a font has: Arabic from the Arabic font, the rest from the first that has it. */
    synchronized Glyph glyph(int codePoint) {
        try {
            return outline(codePoint);
        } catch (IOException e) {
            throw new UncheckedIOException("a font of the PDF engine cannot be read", e);
        }
    }

    private Glyph outline(int codePoint) throws IOException {
        if (open.isEmpty()) {
            List<TrueTypeFont> fonts = new ArrayList<>();
            for (String face : FACES) {
                fonts.add(new TTFParser().parse(new RandomAccessReadBufferedFile(folder.resolve(face))));
            }
            open = List.copyOf(fonts);
        }
        List<TrueTypeFont> fonts = new ArrayList<>(open);
        if (UScript.hasScript(codePoint, UScript.ARABIC)) {
            fonts.addFirst(open.get(ARABIC));
        }
        for (TrueTypeFont font : fonts) {
            int glyph = font.getUnicodeCmapLookup().getGlyphId(codePoint);
            if (glyph > 0) {
                double scale = 1.0 / font.getUnitsPerEm();
                GlyphData data = font.getGlyph().getGlyph(glyph);
                Path2D outline = data == null ? new Path2D.Double() : new Path2D.Double(data.getPath());
                outline.transform(AffineTransform.getScaleInstance(scale, scale));
                return new Glyph(outline, font.getAdvanceWidth(glyph) * scale);
            }
        }
        return new Glyph(new Path2D.Double(), 0);
    }
}
