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
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> endings = new HashMap<>();
    private final Map<String, Integer> beginnings = new HashMap<>();
    private final Map<Integer, Integer> lastTwoLetters = new HashMap<>();
    private final int[] letters = new int[LETTERS_END];

    private FunctionWords(Properties properties) {
        languages = List.copyOf(new TreeSet<>(properties.stringPropertyNames()));
        for (int i = 0; i < languages.size(); i++) {
            int bit = 1 << i;
            for (String entry : properties.getProperty(languages.get(i)).split(" ")) {
                if (entry.startsWith("-")) {
                    String ending = entry.substring(1);
                    endings.merge(ending, bit, (a, b) -> a | b);
                    lastTwoLetters.merge(lastTwo(ending), ending.length(), Math::max);
                } else if (entry.startsWith("=")) {
                    letters[entry.charAt(1)] |= bit;
                } else if (entry.startsWith("al-")) {
                    beginnings.merge(entry.substring(3), bit, (a, b) -> a | b);
                } else {
                    words.merge(entry, bit, (a, b) -> a | b);
                }
            }
        }
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

    int ofWord(String word) {
        return words.getOrDefault(word, 0);
    }

    int ofLetter(int letter) {
        return letter < LETTERS_END ? letters[letter] : 0;
    }

    /** By the longest known ending, for words that are at least two letters longer than it. */
    int ofEnding(String word) {
        if (word.length() < SHORTEST_ENDING + 2) {
            return 0;
        }
        int longest = Math.min(lastTwoLetters.getOrDefault(lastTwo(word), 0), word.length() - 2);
        for (int length = longest; length >= SHORTEST_ENDING; length--) {
            Integer mask = endings.get(word.substring(word.length() - length));
            if (mask != null) {
                return mask;
            }
        }
        return 0;
    }

    private static int lastTwo(String word) {
        return word.charAt(word.length() - 2) << Character.SIZE | word.charAt(word.length() - 1);
    }

    int ofBeginning(String word) {
        for (int length = Math.min(3, word.length() - 2); length >= SHORTEST_ENDING; length--) {
            Integer mask = beginnings.get(word.substring(0, length));
            if (mask != null) {
                return mask;
            }
        }
        return 0;
    }
}
