package org.opendebate.meetings.delegation;

/**
 * The names of a delegation in one language.
 *
 * @param listForm the short name as lists show and sort it, brackets included
 * @param formal the formal name with its article; null when not on record
 * @param running the form inside a sentence, with its article; null when not on record in this language
 * @param source where the names were found
 */
record Names(String listForm, String formal, String running, String source) {
    Names {
        if (listForm == null || listForm.isBlank()) {
            throw new IllegalArgumentException("names of a delegation need a list form");
        }
        formal = blankToNull(formal);
        running = blankToNull(running);
        source = blankToNull(source);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
