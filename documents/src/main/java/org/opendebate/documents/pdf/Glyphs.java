package org.opendebate.documents.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** The characters that the fonts of the engine can show. */
final class Glyphs {

    /** One face of each family; the others have the same characters. */
    private static final List<String> FACES = List.of(
            "tinos/400Regular/Tinos_400Regular.ttf",
            "amiri/400Regular/Amiri_400Regular.ttf",
            "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf");

    private final BitSet covered = new BitSet();

    private Glyphs() {}

    static Glyphs of(Path typstHome) {
        Glyphs glyphs = new Glyphs();
        Path fonts = typstHome.resolve("node_modules/@expo-google-fonts");
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
}
