package org.opendebate.meetings.meeting;

import java.util.Optional;

/** The announcing letter, its annex and its enclosure, as far as they are there. */
public record Papers(Optional<Paper> letter, Optional<Paper> conceptNote, Optional<Paper> guidanceNote) {
    public static final Papers NONE = new Papers(Optional.empty(), Optional.empty(), Optional.empty());

    public Optional<Paper> of(PaperKind kind) {
        return switch (kind) {
            case LETTER -> letter;
            case CONCEPT_NOTE -> conceptNote;
            case GUIDANCE_NOTE -> guidanceNote;
        };
    }

    Papers with(PaperKind kind, Paper paper) {
        return switch (kind) {
            case LETTER -> new Papers(Optional.of(paper), conceptNote, guidanceNote);
            case CONCEPT_NOTE -> new Papers(letter, Optional.of(paper), guidanceNote);
            case GUIDANCE_NOTE -> new Papers(letter, conceptNote, Optional.of(paper));
        };
    }
}
