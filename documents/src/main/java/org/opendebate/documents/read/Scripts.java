package org.opendebate.documents.read;

import com.ibm.icu.lang.UScript;
import org.opendebate.documents.language.Alphabets;
import org.opendebate.documents.model.Language;

/** The scripts of letters, as far as they tell official languages from each other and from others. */
final class Scripts {

    private static final int LATIN_END = 0x250;

    private Scripts() {}

    /** The script of a letter; {@link UScript#COMMON} of what is none, or of a letter of many scripts. */
    static int of(int codePoint) {
        if (codePoint < LATIN_END) {
            return Character.isLetter(codePoint) ? UScript.LATIN : UScript.COMMON;
        }
        if (!Alphabets.isLetter(codePoint)) {
            return UScript.COMMON;
        }
        int script = Alphabets.script(codePoint);
        return script == UScript.INHERITED ? UScript.COMMON : script;
    }

    /** The script of the first letter; {@link UScript#COMMON} without one. */
    static int of(String text) {
        for (int i = 0; i < text.length(); ) {
            int at = text.codePointAt(i);
            i += Character.charCount(at);
            int script = of(at);
            if (script != UScript.COMMON) {
                return script;
            }
        }
        return UScript.COMMON;
    }

    static int of(Language language) {
        return switch (language) {
            case AR -> UScript.ARABIC;
            case ZH -> UScript.HAN;
            case RU -> UScript.CYRILLIC;
            case EN, FR, ES -> UScript.LATIN;
        };
    }

    /**
     * The script that a letter takes away from the official language that is written in it: letters of Persian or Ukrainian,
     * the syllables between the ideographs of Japanese. {@link UScript#COMMON} of all other letters.
     */
    static int takenBy(int letter, int script) {
        return switch (script) {
            case UScript.ARABIC ->
                letter > 0x0671 && letter < 0xFB50 || letter < 0x0621 ? UScript.ARABIC : UScript.COMMON;
            case UScript.CYRILLIC ->
                letter >= 0x0410 && letter <= 0x044F || letter == 0x0401 || letter == 0x0451
                        ? UScript.COMMON
                        : UScript.CYRILLIC;
            case UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL, UScript.BOPOMOFO -> UScript.HAN;
            default -> UScript.COMMON;
        };
    }
}
