package org.opendebate.verify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the sequence of its words, the same whichever program extracted it: compatibility forms and line-end
 * hyphens undone, direction marks dropped, each Chinese character a word of its own.
 */
final class Words {
    private static final Pattern LINE_END_HYPHEN = Pattern.compile("(?<=\\p{L})[-\u2010\u00AD]\\s*\\n\\s*(?=\\p{Ll})");
    private static final Pattern INVISIBLE = Pattern.compile("[\u00AD\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u0640]");
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+");

    private Words() {}

    static List<String> of(String text) {
        // a hyphen at the end of a line may be the author's or the typesetter's: hyphens count on neither side
        String joined = LINE_END_HYPHEN.matcher(text).replaceAll("").replaceAll("[-\u2010\u2011]", "");
        String plain = INVISIBLE.matcher(Normalizer.normalize(joined, Normalizer.Form.NFKC)).replaceAll("");
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /**
     * Looks for every word of {@code expected} in {@code found}, in order, from the place {@code from}; what stands
     * between them (page headers, notes) does not matter.
     *
     * @return the place after the last word
     * @throws AssertionError that names the first word not found, and the words before it
     */
    static int follow(String what, List<String> expected, List<String> found, int from) {
        int place = from;
        for (int i = 0; i < expected.size(); i++) {
            int next = indexOf(expected.get(i), found, place);
            if (next < 0) {
                throw new AssertionError(what + ": word " + (i + 1) + " of " + expected.size() + " is not there in its order: '"
                        + expected.get(i) + "' after '"
                        + String.join(" ", expected.subList(Math.max(0, i - 8), i)) + "'");
            }
            place = next + 1;
        }
        return place;
    }

    private static int indexOf(String word, List<String> words, int from) {
        for (int i = from; i < words.size(); i++) {
            if (words.get(i).equals(word)) {
                return i;
            }
        }
        return -1;
    }
}
