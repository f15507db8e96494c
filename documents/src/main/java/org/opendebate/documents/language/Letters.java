package org.opendebate.documents.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.Map;
import java.util.TreeMap;

/**
 * In which script a text is written.
 *
 * @param script of most of its letters, an ideograph counting three; {@link UScript#HIRAGANA} stands for Japanese
 * @param count of that script's letters
 */
record Letters(int script, int count) {

    private static final int LATIN_END = 0x250;

    static Letters of(String text) {
        Map<Integer, Integer> counts = new TreeMap<>();
        int latin = 0;
        for (int i = 0; i < text.length(); ) {
            int at = text.codePointAt(i);
            i += Character.charCount(at);
            if (!UCharacter.isLetter(at)) {
                continue;
            }
            if (at < LATIN_END) {
                latin++;
                continue;
            }
            int script = UScript.getScript(at);
            if (script != UScript.COMMON && script != UScript.INHERITED) {
                counts.merge(
                        script == UScript.KATAKANA ? UScript.HIRAGANA : script,
                        script == UScript.HAN ? 3 : 1,
                        Integer::sum);
            }
        }
        if (latin > 0) {
            counts.merge(UScript.LATIN, latin, Integer::sum);
        }
        Integer kana = counts.get(UScript.HIRAGANA);
        int han = counts.getOrDefault(UScript.HAN, 0);
        if (kana != null) {
            // Chinese texts have a Japanese name now and then; Japanese ones have a syllable sign for every ideograph
            // or two
            if (kana * 6 > han) {
                counts.merge(UScript.HIRAGANA, han, Integer::sum);
                counts.remove(UScript.HAN);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new Letters(most.getKey(), most.getValue()))
                .orElse(new Letters(UScript.COMMON, 0));
    }
}
