package org.opendebate.documents.compile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A line between masthead and letter: what the document is to others, or how far a draft is. */
public record Notice(List<Part> parts) {

    /**
     * Words, or the symbol of a document that they lead to.
     *
     * @param document empty for words
     */
    public record Part(String text, Optional<FamilyDocument> document) {
        static Part words(String text) {
            return new Part(text, Optional.empty());
        }

        static Part symbol(FamilyDocument document) {
            return new Part(document.symbol(), Optional.of(document));
        }
    }

    public Notice {
        parts = List.copyOf(parts);
    }

    static Notice words(String text) {
        return new Notice(List.of(Part.words(text)));
    }

    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
