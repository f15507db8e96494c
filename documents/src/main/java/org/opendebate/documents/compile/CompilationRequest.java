package org.opendebate.documents.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opendebate.documents.model.Language;

/**
 * What a compilation is made of.
 *
 * @param language the language of the document's own words; names and titles are given in it
 * @param specimen whether every page says that this is no document of the United Nations
 * @param contributions briefings in the meeting's order; the others in any order
 * @param letter the paragraphs of the covering letter, finished, in the document's language and not none; empty: the engine
 *     writes them
 * @param family what the document is to those that were published before
 * @param draft where it is one
 */
public record CompilationRequest(
        Language language,
        boolean specimen,
        Numbering numbering,
        Masthead masthead,
        MeetingFacts meeting,
        List<Contribution> contributions,
        Optional<List<String>> letter,
        Family family,
        Optional<Draft> draft) {

    /** How annexes are counted: {@code Annex IV} or {@code Annex 4}. */
    public enum Numbering {
        ROMAN,
        ARABIC
    }

    public CompilationRequest {
        contributions = List.copyOf(contributions);
        letter = letter.map(List::copyOf);
        if (letter.isPresent() && letter.get().isEmpty()) {
            throw new IllegalArgumentException("CompilationRequest: a covering letter must have a paragraph");
        }
        Set<String> ids = new HashSet<>();
        for (Contribution contribution : contributions) {
            if (contribution.kind() == Contribution.Kind.PAPER) {
                throw new IllegalArgumentException(
                        "CompilationRequest: " + contribution.id() + " goes with a letter, and is in no compilation");
            }
            if (!ids.add(contribution.id())) {
                throw new IllegalArgumentException(
                        "CompilationRequest: contribution " + contribution.id() + " is there twice");
            }
        }
    }

    /** The first document of its family, with the engine's own covering letter. */
    public CompilationRequest(
            Language language,
            boolean specimen,
            Numbering numbering,
            Masthead masthead,
            MeetingFacts meeting,
            List<Contribution> contributions) {
        this(
                language,
                specimen,
                numbering,
                masthead,
                meeting,
                contributions,
                Optional.empty(),
                Family.none(),
                Optional.empty());
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

    /** The same with finished paragraphs of the covering letter. */
    public CompilationRequest withLetter(List<String> paragraphs) {
        return new CompilationRequest(
                language,
                specimen,
                numbering,
                masthead,
                meeting,
                contributions,
                Optional.of(paragraphs),
                family,
                draft);
    }

    /** The same as a member of a family. */
    public CompilationRequest in(Family family) {
        return new CompilationRequest(
                language, specimen, numbering, masthead, meeting, contributions, letter, family, draft);
    }

    /** The same as a draft. */
    public CompilationRequest as(Draft draft) {
        return new CompilationRequest(
                language, specimen, numbering, masthead, meeting, contributions, letter, family, Optional.of(draft));
    }
}
