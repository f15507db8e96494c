package org.opendebate.meetings.meeting;

import java.util.Optional;

/**
 * The announcing letter, its annex and its enclosure, as far as they are there.
 *
 * @param symbol of the document that they were published as; empty until then
 */
public record Papers(
        Optional<Paper> letter, Optional<Paper> conceptNote, Optional<Paper> guidanceNote, Optional<String> symbol) {
    public static final Papers NONE =
            new Papers(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Optional<Paper> of(PaperKind kind) {
        return switch (kind) {
            case LETTER -> letter;
            case CONCEPT_NOTE -> conceptNote;
            case GUIDANCE_NOTE -> guidanceNote;
        };
    }

    Papers with(PaperKind kind, Paper paper) {
        return switch (kind) {
            case LETTER -> new Papers(Optional.of(paper), conceptNote, guidanceNote, symbol);
            case CONCEPT_NOTE -> new Papers(letter, Optional.of(paper), guidanceNote, symbol);
            case GUIDANCE_NOTE -> new Papers(letter, conceptNote, Optional.of(paper), symbol);
        };
    }

    /** The same, published under a symbol; the first stays. */
    Papers published(String newSymbol) {
        return symbol.isPresent() ? this : new Papers(letter, conceptNote, guidanceNote, Optional.of(newSymbol));
    }
}
