package org.opendebate.documents.compile;

import java.util.List;
import java.util.Optional;
import org.opendebate.documents.model.Language;

/**
 * The assembled document: every word that is not a delegation's, and the annexes in their order.
 *
 * @param specimenMark what every page says when the document is a specimen or a draft, in its language
 * @param notices between masthead and letter
 * @param contentsTitle the title over the list of annexes; empty where there is none
 * @param request what it was made from
 */
public record Compilation(
        Language language,
        Optional<String> specimenMark,
        MastheadText masthead,
        List<Notice> notices,
        CoveringLetter letter,
        String contentsTitle,
        List<Annex> annexes,
        CompilationRequest request) {

    public Compilation {
        notices = List.copyOf(notices);
        annexes = List.copyOf(annexes);
    }

    /** Whether there is a list of annexes. */
    public boolean hasContents() {
        return !annexes.isEmpty() && !contentsTitle.isEmpty();
    }

    /** The document's own words, for what only one form of it says. */
    public Words words() {
        return Words.of(language);
    }
}
