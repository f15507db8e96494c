package org.opendebate.documents.compile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One annex.
 *
 * @param number from 1
 * @param eId {@code annex_1}
 * @param label {@code Annex I}
 * @param phrases of the title, in the document's language but for a speaker's title that was given in another; not empty
 * @param original {@code [Original: French]}, {@code [Original: English and French]}, where it is in any other language than
 *     the document's
 */
public record Annex(
        int number,
        String eId,
        String label,
        List<Phrase> phrases,
        Optional<String> original,
        Contribution contribution) {

    public Annex {
        phrases = List.copyOf(phrases);
    }

    /** {@code Statement by the Permanent Representative of the Niger to the United Nations, NAME}. */
    public String title() {
        return phrases.stream().map(Phrase::text).collect(Collectors.joining());
    }
}
