package org.opendebate.documents.read;

import java.util.Locale;
import java.util.Map;

/** Characters of symbol fonts, which Word keeps in the private use area, as Unicode has them. */
final class Symbols {

    /** No character: the sign is not known. */
    static final int UNKNOWN = -1;

    /** Adobe's Symbol encoding from 0x20; a question mark at 0x1A is a gap. */
    private static final String SYMBOL_LOW =
            " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_" + "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

    private static final String SYMBOL_HIGH =
            "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉" + "∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪";

    private static final Map<Integer, Integer> WINGDINGS = Map.ofEntries(
            Map.entry(0x22, (int) '✂'),
            Map.entry(0x28, (int) '☎'),
            Map.entry(0x2A, (int) '✉'),
            Map.entry(0x46, (int) '☞'),
            Map.entry(0x4A, (int) '☺'),
            Map.entry(0x4C, (int) '☹'),
            Map.entry(0x6C, (int) '●'),
            Map.entry(0x6D, (int) '❍'),
            Map.entry(0x6E, (int) '■'),
            Map.entry(0x6F, (int) '□'),
            Map.entry(0x71, (int) '❑'),
            Map.entry(0x75, (int) '◆'),
            Map.entry(0x76, (int) '❖'),
            Map.entry(0x77, (int) '⬥'),
            Map.entry(0x9F, (int) '•'),
            Map.entry(0xA1, (int) '○'),
            Map.entry(0xA7, (int) '▪'),
            Map.entry(0xA8, (int) '□'),
            Map.entry(0xAB, (int) '★'),
            Map.entry(0xD8, (int) '➢'),
            Map.entry(0xDF, (int) '←'),
            Map.entry(0xE0, (int) '→'),
            Map.entry(0xE8, (int) '➔'),
            Map.entry(0xF0, (int) '⇨'),
            Map.entry(0xFB, (int) '✗'),
            Map.entry(0xFC, (int) '✓'),
            Map.entry(0xFD, (int) '☒'),
            Map.entry(0xFE, (int) '☑'));

    private Symbols() {}

    /** The character that a reader sees, or {@link #UNKNOWN}; what is not in the private use area is itself. */
    static int map(int codePoint, String font) {
        boolean symbolArea = codePoint >= 0xF000 && codePoint <= 0xF0FF;
        if (!symbolArea) {
            return codePoint >= 0xE000 && codePoint <= 0xF8FF || codePoint >= 0xF0000 ? UNKNOWN : codePoint;
        }
        int code = codePoint - 0xF000;
        if (code == 0x20) {
            return ' ';
        }
        String name = font == null ? "symbol" : font.toLowerCase(Locale.ROOT);
        if (name.equals("wingdings")) {
            return WINGDINGS.getOrDefault(code, UNKNOWN);
        }
        if (name.startsWith("wingdings") || name.startsWith("webdings")) {
            return UNKNOWN;
        }
        if (code >= 0x20 && code - 0x20 < SYMBOL_LOW.length()) {
            return SYMBOL_LOW.charAt(code - 0x20);
        }
        if (code >= 0xA0 && code - 0xA0 < SYMBOL_HIGH.length()) {
            return SYMBOL_HIGH.charAt(code - 0xA0);
        }
        return UNKNOWN;
    }
}
