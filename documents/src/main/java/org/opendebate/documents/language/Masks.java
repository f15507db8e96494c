package org.opendebate.documents.language;

import java.util.Map;

/** Numbers by words, asked for by letters that no string was made of. */
final class Masks {

    private final String[] words;
    private final int[] masks;

    /** @param all none is 0 */
    Masks(Map<String, Integer> all) {
        int size = Integer.highestOneBit(Math.max(8, all.size())) << 2;
        words = new String[size];
        masks = new int[size];
        all.forEach((word, mask) -> {
            char[] letters = word.toCharArray();
            int at = place(letters, 0, letters.length);
            words[at] = word;
            masks[at] = mask;
        });
    }

    /** The number of the word that stands at a place among letters; 0 where there is none. */
    int of(char[] letters, int from, int to) {
        return masks[place(letters, from, to)];
    }

    /** Where the word is, or where it would be; the table always has room. */
    private int place(char[] letters, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + letters[i];
        }
        int at = (hash ^ hash >>> 15) & words.length - 1;
        while (words[at] != null && !is(words[at], letters, from, to)) {
            at = at + 1 & words.length - 1;
        }
        return at;
    }

    private static boolean is(String word, char[] letters, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != letters[from + i]) {
                return false;
            }
        }
        return true;
    }
}
