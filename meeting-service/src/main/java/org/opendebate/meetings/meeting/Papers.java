package org.opendebate.meetings.meeting;

import java.util.Optional;

/** The announcing letter and its concept note, as far as they are there. */
public record Papers(Optional<Paper> letter, Optional<Paper> conceptNote) {
    public static final Papers NONE = new Papers(Optional.empty(), Optional.empty());

    public Optional<Paper> of(PaperKind kind) {
        return switch (kind) {
            case LETTER -> letter;
            case CONCEPT_NOTE -> conceptNote;
        };
    }

    Papers with(PaperKind kind, Paper paper) {
        return switch (kind) {
            case LETTER -> new Papers(Optional.of(paper), conceptNote);
            case CONCEPT_NOTE -> new Papers(letter, Optional.of(paper));
        };
    }
}
