package org.opendebate.kit.problem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opendebate.kit.http.AcceptLanguage;

/** Says the sentences of one answer in the official language that its caller reads best, and in English what has no other. */
public final class Interpreter {
    public static final String ENGLISH = "en";

    /** The official languages, English first for whoever takes any. */
    public static final List<String> LANGUAGES = List.of(ENGLISH, "fr", "es", "ru", "zh", "ar");

    /** Unicode's first strong isolate, and the end of it. */
    private static final String ISOLATE = "\u2068";

    private static final String END = "\u2069";

    private final String language;
    private final Set<String> spoken = new LinkedHashSet<>();

    private Interpreter(String language) {
        this.language = language;
    }

    /** @param acceptLanguage the header; null for none */
    public static Interpreter of(String acceptLanguage) {
        return new Interpreter(AcceptLanguage.best(acceptLanguage, LANGUAGES));
    }

    public String say(Sentence sentence) {
        Optional<String> translated = Translations.of(sentence.english(), language);
        spoken.add(translated.isPresent() ? language : ENGLISH);
        return translated.map(text -> filled(sentence, text)).orElseGet(sentence::toString);
    }

    public String say(String english) {
        return say(Sentence.of(english));
    }

    /** What may be a sentence, or may be a value that is the same in all languages. */
    public Object sayOrLeave(Object member) {
        return switch (member) {
            case Sentence sentence -> say(sentence);
            case String text when Translations.of(text, language).isPresent() -> say(text);
            default -> member;
        };
    }

    /** In which languages something was said, for the header of that name. */
    public String contentLanguage() {
        return spoken.isEmpty() ? language : String.join(", ", spoken);
    }

    private String filled(Sentence sentence, String text) {
        return language.equals("ar") ? sentence.filled(text, ISOLATE, END) : sentence.filled(text, "", "");
    }
}
