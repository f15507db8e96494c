package org.opendebate.documents.letter;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes alike what people write differently: small letters without accents and vocalisation, one kind of apostrophe, hyphen,
 * space and digit, no invisible marks. The Arabic dotless yeh counts as yeh.
 */
final class Folding {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKDInstance();
    private static final Pattern DROPPED = Pattern.compile("[\\p{Mn}\\p{Cf}\u0640]");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02BC\u00B4`]");
    private static final Pattern HYPHENS = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Folding() {}

    static String of(String text) {
        String apart = DROPPED.matcher(COMPATIBLE.normalize(text)).replaceAll("");
        String plain =
                HYPHENS.matcher(APOSTROPHES.matcher(apart).replaceAll("'")).replaceAll("-");
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(at -> {
            int digit = Character.isDigit(at) ? Character.digit(at, 10) : -1;
            folded.appendCodePoint(digit >= 0 ? '0' + digit : at == '\u0649' ? '\u064A' : at);
        });
        return SPACES.matcher(folded).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
