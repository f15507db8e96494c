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

    /** Unicode's first strong isolate, and the end of it: what keeps a value from mixing with text from the right. */
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

    /** Its code. */
    public String language() {
        return language;
    }

    public String say(Sentence sentence) {
        return say(sentence, Translations.of(sentence.english(), language));
    }

    /** @param translated the sentence with its places in this language, wherever that comes from; empty for none */
    String say(Sentence sentence, Optional<String> translated) {
        String used = translated.isPresent() ? language : ENGLISH;
        spoken.add(used);
        return sentence.filled(translated.orElse(sentence.english()), value -> written(value, used));
    }

    public String say(String english) {
        return say(Sentence.of(english));
    }

    /** What may be a sentence, or may be a value that is the same in all languages. */
    public Object sayOrLeave(Object member) {
        return switch (member) {
            case null -> null;
            case Sentence sentence -> say(sentence);
            case Spoken later -> later.in(this);
            case List<?> several -> several.stream().map(this::sayOrLeave).toList();
            case String text when Translations.of(text, language).isPresent() -> say(text);
            default -> member;
        };
    }

    /** In which languages something was said, for the header of that name. */
    public String contentLanguage() {
        return spoken.isEmpty() ? language : String.join(", ", spoken);
    }

    String anyOf(List<?> values) {
        return Customs.of(language)
                .anyOf(values.stream().map(value -> written(value, language)).toList());
    }

    /** One after the other, with what stands between them in this language. */
    public String listed(List<?> members) {
        return Customs.of(language)
                .listed(members.stream()
                        .map(this::sayOrLeave)
                        .map(String::valueOf)
                        .toList());
    }

    /** Clauses that are told one after the other. */
    String clauses(List<String> clauses) {
        return Customs.of(language).clauses(clauses);
    }

    /** @param used the language of the sentence around */
    private String written(Object value, String used) {
        return switch (value) {
            case Sentence inner -> say(inner);
            case Spoken later -> String.valueOf(later.in(this));
            case List<?> several ->
                Customs.of(used)
                        .listed(several.stream().map(one -> written(one, used)).toList());
            default -> isolated(Customs.of(used).write(value), used);
        };
    }

    private static String isolated(String value, String used) {
        return used.equals("ar") ? ISOLATE + value + END : value;
    }
}
