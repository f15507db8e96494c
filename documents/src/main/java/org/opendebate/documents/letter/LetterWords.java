package org.opendebate.documents.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that letters are read by: {@code letter-words.properties} beside this class, folded. */
final class LetterWords {

    private static final Properties WORDS = load();

    static final Pattern ADDRESSEE = anyOf("addressee");
    static final Pattern OTHER_ADDRESSEE = anyOf("addressee.other");
    static final Pattern COMPLIMENTS = anyOf("compliments");
    static final Pattern SALUTATION = Pattern.compile("^(?:" + alternatives("salutation") + ")(?!\\p{L})");
    static final Pattern CLOSING = anyOf("closing");
    static final Pattern NOT_A_NAME = anyOf("not.a.name");
    static final Pattern HONORIFIC = Pattern.compile("^(?:" + alternatives("honorifics") + ")(?!\\p{L})[\\s,.]*");

    /** In brackets, or at a line's end or start; the brackets of Arabic may have been turned by the PDF. */
    static final Pattern SIGNED = Pattern.compile("[(\\[/]\\s*(?:" + alternatives("signed") + ")\\s*[)\\]/]?|^(?:"
            + alternatives("signed") + ")\\s*(?:by|par|por)?\\s*[:)(]");

    private LetterWords() {}

    /** The forms of a key, folded. */
    static List<String> forms(String key) {
        return Stream.of(WORDS.getProperty(key).split("\\|"))
                .map(Folding::of)
                .filter(form -> !form.isEmpty())
                .toList();
    }

    /** One of the forms, as whole words where words have spaces; the longest first. */
    static Pattern anyOf(String key) {
        return Pattern.compile(
                "(?<![\\p{IsLatin}\\p{IsCyrillic}])(?:" + alternatives(key) + ")(?![\\p{IsLatin}\\p{IsCyrillic}])");
    }

    static String alternatives(String key) {
        return forms(key).stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(form -> Stream.of(form.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|"));
    }

    private static Properties load() {
        String name = "letter-words.properties";
        Properties properties = new Properties();
        try (InputStream in = LetterWords.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return properties;
    }
}
