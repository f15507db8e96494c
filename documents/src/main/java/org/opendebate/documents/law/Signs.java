package org.opendebate.documents.law;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Signs of symbol fonts, which Word keeps in the private use area. In the sequence of characters each stands as a code point
 * of its own, so that one is not taken for another; what it is shown as is asked of the JDK's charset of the Symbol font, and
 * of a list for Wingdings. Where these do not know it, it is any one character.
 */
final class Signs {

    /** Stands for a sign of which nothing is known: one character, whichever it is shown as. */
    static final int ANY = 0xFFFF;

    /** What is shown of a sign that no Unicode font has. */
    private static final int BOX = '□';

    private static final int AREA = 0xF000;
    private static final int FIRST = 0x100000;
    private static final int SYMBOL = 0x100;
    private static final int WINGDINGS = 0x200;
    private static final int UNKNOWN = -1;

    private static final Map<Integer, Integer> SYMBOLS = symbols();
    private static final Map<Integer, Integer> WINGDING = wingdings();

    private Signs() {}

    /**
     * A sign of a font.
     *
     * @param font as the file names it; null when it does not: the sign may be one of either
     */
    static int of(String font, int codePoint) {
        int code = codePoint - AREA;
        if (code < 0 || code > 0xFF) {
            return ANY;
        }
        String name = font == null ? "" : font.toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return FIRST + SYMBOL + WINGDINGS + code;
        }
        if (name.equals("wingdings")) {
            return FIRST + WINGDINGS + code;
        }
        return name.startsWith("wingdings") || name.startsWith("webdings") ? ANY : FIRST + SYMBOL + code;
    }

    static boolean is(int codePoint) {
        return codePoint == ANY || codePoint >= FIRST;
    }

    /** Whether a character can be what a sign is shown as. */
    static boolean shows(int sign, int character) {
        if (sign == ANY) {
            return true;
        }
        boolean ofSymbol = (sign & SYMBOL) != 0;
        boolean ofWingdings = (sign & WINGDINGS) != 0;
        int symbol = SYMBOLS.getOrDefault(sign & 0xFF, UNKNOWN);
        int wingding = WINGDING.getOrDefault(sign & 0xFF, UNKNOWN);
        return ofSymbol && (symbol == UNKNOWN || symbol == character)
                || ofWingdings && (wingding == UNKNOWN || wingding == character)
                || ofSymbol && ofWingdings && character == BOX;
    }

    private static Map<Integer, Integer> symbols() {
        Map<Integer, Integer> symbols = new HashMap<>();
        if (!Charset.isSupported("x-MacSymbol")) {
            return symbols;
        }
        Charset charset = Charset.forName("x-MacSymbol");
        for (int code = 0x21; code <= 0xEF; code++) {
            int character = new String(new byte[] {(byte) code}, charset).codePointAt(0);
            if (character != 0xFFFD && Character.getType(character) != Character.PRIVATE_USE) {
                symbols.put(code, character);
            }
        }
        // these the charset has as others that look like them, or not at all
        symbols.keySet().removeAll(Set.of(0x27, 0x7F, 0xE0));
        return symbols;
    }

    private static Map<Integer, Integer> wingdings() {
        Map<Integer, Integer> wingdings = new HashMap<>();
        String known = "22=2702 28=260E 2A=2709 46=261E 4A=263A 4C=2639 6C=25CF 6E=25A0 6F=25A1 71=2751 75=25C6 76=2756"
                + " 9F=2022 A1=25CB A7=25AA AB=2605 D8=27A2 DF=2190 E0=2192 E8=2794 F0=21E8 FC=2713 FD=2612 FE=2611";
        for (String pair : known.split(" ")) {
            String[] halves = pair.split("=");
            wingdings.put(Integer.parseInt(halves[0], 16), Integer.parseInt(halves[1], 16));
        }
        return wingdings;
    }
}
