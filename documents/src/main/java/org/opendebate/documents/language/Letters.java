package org.opendebate.documents.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/**
 * In which script a text is written.
 *
 * @param script of most of its letters, an ideograph counting three; {@link UScript#HIRAGANA} stands for Japanese
 * @param count of that script's letters
 */
record Letters(int script, int count) {

    private static final int LATIN_END = 0x250;
    private static final int SCRIPTS = UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1;

    static Letters of(String text) {
        int[] counts = new int[SCRIPTS];
        for (int i = 0; i < text.length(); ) {
            int at = text.codePointAt(i);
            i += Character.charCount(at);
            if (!Alphabets.isLetter(at)) {
                continue;
            }
            int script = at < LATIN_END ? UScript.LATIN : Alphabets.script(at);
            counts[script == UScript.KATAKANA ? UScript.HIRAGANA : script] += script == UScript.HAN ? 3 : 1;
        }
        counts[UScript.COMMON] = 0;
        counts[UScript.INHERITED] = 0;
        // Chinese texts have a Japanese name now and then; Japanese ones have a syllable sign for every ideograph or
        // two
        if (counts[UScript.HIRAGANA] * 6 > counts[UScript.HAN]) {
            counts[UScript.HIRAGANA] += counts[UScript.HAN];
            counts[UScript.HAN] = 0;
        }
        int most = UScript.COMMON;
        for (int script = 0; script < SCRIPTS; script++) {
            most = counts[script] > counts[most] ? script : most;
        }
        return new Letters(most, counts[most]);
    }
}
