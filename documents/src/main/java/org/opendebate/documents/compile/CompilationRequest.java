package org.opendebate.documents.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opendebate.documents.model.Language;

/**
 * What a compilation is made of.
 *
 * @param language the language of the document's own words; names and titles are given in it
 * @param specimen whether every page says that this is no document of the United Nations
 * @param contributions briefings in the meeting's order; the others in any order
 */
public record CompilationRequest(
        Language language,
        boolean specimen,
        Numbering numbering,
        Masthead masthead,
        MeetingFacts meeting,
        List<Contribution> contributions) {

    /** How annexes are counted: {@code Annex IV} or {@code Annex 4}. */
    public enum Numbering {
        ROMAN,
        ARABIC
    }

    public CompilationRequest {
        contributions = List.copyOf(contributions);
        Set<String> ids = new HashSet<>();
        for (Contribution contribution : contributions) {
            if (!ids.add(contribution.id())) {
                throw new IllegalArgumentException(
                        "CompilationRequest: contribution " + contribution.id() + " is there twice");
            }
        }
    }

    /** With roman numbers. */
    public CompilationRequest(
            Language language,
            boolean specimen,
            Masthead masthead,
            MeetingFacts meeting,
            List<Contribution> contributions) {
        this(language, specimen, Numbering.ROMAN, masthead, meeting, contributions);
    }
}
