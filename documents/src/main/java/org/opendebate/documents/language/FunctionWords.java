package org.opendebate.documents.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/** What speaks for each language: {@code function-words.properties} beside this class. A language is a bit of a mask. */
final class FunctionWords {

    private static final int SHORTEST_ENDING = 2;

    /** Behind the last letter that speaks for a language. */
    private static final int LETTERS_END = 0x700;

    private static final String NAME = "function-words.properties";

    private final List<String> languages;
    private final Masks words;
    private final Masks endings;
    private final Masks beginnings;

    /** The least letter that a beginning begins with. */
    private final int firstOfBeginnings;

    /** The length of the longest ending, by its last two letters. */
    private final Masks longest;

    private final int[] letters = new int[LETTERS_END];

    private FunctionWords(Properties properties) {
        languages = List.copyOf(new TreeSet<>(properties.stringPropertyNames()));
        Map<String, Integer> ofWords = new HashMap<>();
        Map<String, Integer> ofEndings = new HashMap<>();
        Map<String, Integer> ofBeginnings = new HashMap<>();
        Map<String, Integer> lengths = new HashMap<>();
        for (int i = 0; i < languages.size(); i++) {
            int bit = 1 << i;
            for (String entry : properties.getProperty(languages.get(i)).split(" ")) {
                if (entry.startsWith("-")) {
                    String ending = entry.substring(1);
                    ofEndings.merge(ending, bit, (a, b) -> a | b);
                    lengths.merge(ending.substring(ending.length() - 2), ending.length(), Math::max);
                } else if (entry.startsWith("=")) {
                    letters[entry.charAt(1)] |= bit;
                } else if (entry.startsWith("al-")) {
                    ofBeginnings.merge(entry.substring(3), bit, (a, b) -> a | b);
                } else {
                    ofWords.merge(entry, bit, (a, b) -> a | b);
                }
            }
        }
        firstOfBeginnings = ofBeginnings.keySet().stream()
                .mapToInt(one -> one.charAt(0))
                .min()
                .orElse(Character.MAX_VALUE);
        words = new Masks(ofWords);
        endings = new Masks(ofEndings);
        beginnings = new Masks(ofBeginnings);
        longest = new Masks(lengths);
    }

    static FunctionWords load() {
        Properties properties = new Properties();
        try (InputStream in = FunctionWords.class.getResourceAsStream(NAME)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + NAME, e);
        }
        return new FunctionWords(properties);
    }

    /** ISO 639-1 codes; the place of a language in this list is its bit. */
    List<String> languages() {
        return languages;
    }

    /** Of the word that the first letters are. */
    int ofWord(char[] letters, int length) {
        return words.of(letters, 0, length);
    }

    int ofLetter(int letter) {
        return letter < LETTERS_END ? letters[letter] : 0;
    }

    /** By the longest known ending, for words that are at least two letters longer than it. */
    int ofEnding(char[] letters, int length) {
        if (length < SHORTEST_ENDING + 2) {
            return 0;
        }
        int most = Math.min(longest.of(letters, length - 2, length), length - 2);
        for (int ending = most; ending >= SHORTEST_ENDING; ending--) {
            int mask = endings.of(letters, length - ending, length);
            if (mask != 0) {
                return mask;
            }
        }
        return 0;
    }

    int ofBeginning(char[] letters, int length) {
        if (letters[0] < firstOfBeginnings) {
            return 0;
        }
        for (int beginning = Math.min(3, length - 2); beginning >= SHORTEST_ENDING; beginning--) {
            int mask = beginnings.of(letters, 0, beginning);
            if (mask != 0) {
                return mask;
            }
        }
        return 0;
    }
}
