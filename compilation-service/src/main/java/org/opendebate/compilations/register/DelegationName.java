package org.opendebate.compilations.register;

import java.util.Map;
import java.util.Optional;

/**
 * What a delegation is called on a certain day.
 *
 * @param kind {@code member-state}, {@code observer-state} or {@code body}
 * @param byLanguage by the code of the language; always there in English
 */
public record DelegationName(String code, String kind, Map<String, Forms> byLanguage) {
    /** The language that every delegation has a name in. */
    private static final String ENGLISH = "en";

    /**
     * @param listForm orders lists: {@code Iran (Islamic Republic of)}
     * @param runningForm within a sentence: {@code the Islamic Republic of Iran}
     */
    public record Forms(String listForm, String runningForm) {}

    public DelegationName {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(ENGLISH)) {
            throw new IllegalArgumentException("DelegationName " + code + ": no name in English");
        }
    }

    /** With a name in English alone. */
    public static DelegationName english(String code, String kind, String listForm, String runningForm) {
        return new DelegationName(code, kind, Map.of(ENGLISH, new Forms(listForm, runningForm)));
    }

    /** The name in that language, or in English where the register has none. */
    public Forms in(String language) {
        return Optional.ofNullable(byLanguage.get(language)).orElseGet(this::inEnglish);
    }

    /** The name that orders the annexes, whatever the document's language. */
    public Forms inEnglish() {
        return byLanguage.get(ENGLISH);
    }

    public boolean isKnownIn(String language) {
        return byLanguage.containsKey(language);
    }
}
