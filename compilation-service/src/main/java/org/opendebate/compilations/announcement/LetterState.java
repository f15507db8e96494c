package org.opendebate.compilations.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.opendebate.compilations.document.DocumentFacts;
import org.opendebate.compilations.rendering.LetterMaterial;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.outbox.OutboxEvent;

/** The body of the event that tells of a published letter. */
record LetterState(
        UUID meetingId,
        String symbol,
        List<String> languages,
        String originalLanguage,
        LocalDate letterDate,
        LocalDate documentDate,
        Instant publishedAt,
        List<Part> parts) {

    /** @param sha256 of the model that was published */
    record Part(String part, String language, String sha256) {}

    static OutboxEvent published(DocumentFacts document, LetterMaterial material) {
        LetterState state = new LetterState(
                document.meetingId(),
                document.symbol().toString(),
                document.languages(),
                document.originalLanguage(),
                document.letterDate(),
                document.documentDate(),
                document.publishedAt(),
                material.parts()
                        .map(paper -> new Part(paper.part(), paper.language(), paper.modelSha256()))
                        .toList());
        // the topic keeps the last event of each key, and the compilation's has the meeting's id
        return new OutboxEvent(
                EventType.LETTER_PUBLISHED.topic(),
                EventType.LETTER_PUBLISHED.wire(),
                "letter-" + document.meetingId(),
                state);
    }
}
