package org.opendebate.meetings.meeting;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be wrong with a statement that comes in time and is not hostile: the rules of statement-service for which a
 * guidance note says whether such a statement is stored as incomplete, to be completed, or refused.
 */
public enum Shortcoming {
    /** It comes without its cover letter. */
    COVER_LETTER,
    /** The cover letter is of a format that is not taken, or cannot be read. */
    COVER_LETTER_FORMAT,
    /** It is a file of Word 97 to 2003. */
    OLD_WORD,
    /** It is no Word file at all. */
    NOT_WORD,
    /** It is a Word file that cannot be read. */
    FILE_DAMAGED,
    /** It shows no text. */
    NO_TEXT,
    /** The scanner for malicious software is away: nothing is wrong with the statement itself, so by default it is stored. */
    SCAN;

    public static final String STORE = "store";
    public static final String REFUSE = "refuse";

    /** The rule's id. */
    public String rule() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Shortcoming> ofRule(String rule) {
        return Arrays.stream(values()).filter(one -> one.rule().equals(rule)).findFirst();
    }

    /**
     * What a statement may have that is stored.
     *
     * @param said {@value #STORE} or {@value #REFUSE} by the rule's id; what it does not name is as usual
     */
    public static Set<Shortcoming> stored(Map<String, String> said) {
        return Arrays.stream(values())
                .filter(one -> STORE.equals(said.getOrDefault(one.rule(), one.usual())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String usual() {
        return this == SCAN ? STORE : REFUSE;
    }

    /** Every rule by its id, with {@value #STORE} or {@value #REFUSE}, in the order of the constants. */
    public static Map<String, String> outcomes(Set<Shortcoming> stored) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (Shortcoming one : values()) {
            outcomes.put(one.rule(), stored.contains(one) ? STORE : REFUSE);
        }
        return Collections.unmodifiableMap(outcomes);
    }
}
