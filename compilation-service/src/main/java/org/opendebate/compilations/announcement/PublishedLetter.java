package org.opendebate.compilations.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opendebate.compilations.document.DocumentFacts;

/** The answer to a publication. */
public record PublishedLetter(
        UUID meetingId,
        String symbol,
        List<String> languages,
        LocalDate letterDate,
        LocalDate documentDate,
        Instant publishedAt,
        Map<String, String> links) {

    static PublishedLetter of(DocumentFacts document) {
        return new PublishedLetter(
                document.meetingId(),
                document.symbol().toString(),
                document.languages(),
                document.letterDate(),
                document.documentDate(),
                document.publishedAt(),
                Map.of("document", document.path(), "manifest", document.manifestPath()));
    }
}
