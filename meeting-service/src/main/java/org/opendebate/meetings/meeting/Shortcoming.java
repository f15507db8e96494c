package org.opendebate.meetings.meeting;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    NO_TEXT;

    public static final String STORE = "store";
    public static final String REFUSE = "refuse";

    /** The rule's id. */
    public String rule() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Shortcoming> ofRule(String rule) {
        return Arrays.stream(values()).filter(one -> one.rule().equals(rule)).findFirst();
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
