package org.opendebate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The sentences of the sample statements, by language, from which texts of any length are put together. */
final class Sentences {

    private static final int CHINESE_CHARACTERS_FOR_A_WORD = 2;

    private final Map<String, List<String>> byLanguage = new TreeMap<>();

    private Sentences() {}

    /** @param samples the folder whose {@code samples.json} says which language each text has */
    static Sentences of(Path samples) throws IOException {
        Sentences sentences = new Sentences();
        try (Stream<String> lines = Files.lines(samples.resolve("samples.json"))) {
            for (String line : lines.filter(one -> one.contains("\"text\"")).toList()) {
                String language = field(line, "language");
                sentences.add(language, Files.readString(samples.resolve(field(line, "text"))));
            }
        }
        return sentences;
    }

    private static String field(String line, String name) {
        String before = "\"" + name + "\": \"";
        int from = line.indexOf(before) + before.length();
        return line.substring(from, line.indexOf('"', from));
    }

    private void add(String language, String text) {
        List<String> all = byLanguage.computeIfAbsent(language, unseen -> new ArrayList<>());
        text.lines().takeWhile(line -> !line.equals("---")).forEach(line -> {
            BreakIterator ends = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
            ends.setText(line);
            int from = 0;
            for (int to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
                String sentence = line.substring(from, to).strip();
                if (words(sentence) >= 4) {
                    all.add(sentence);
                }
                from = to;
            }
        });
    }

    List<String> languages() {
        return List.copyOf(byLanguage.keySet());
    }

    String any(String language, RandomGenerator random) {
        List<String> all = byLanguage.get(language);
        return all.get(random.nextInt(all.size()));
    }

    /** Between spaces, or two characters each in Chinese. */
    static int words(String text) {
        long han = text.codePoints().filter(Character::isIdeographic).count();
        return han > 0 ? (int) han / CHINESE_CHARACTERS_FOR_A_WORD : text.split("\\s+").length;
    }
}
