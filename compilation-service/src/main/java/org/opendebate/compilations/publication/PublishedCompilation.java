package org.opendebate.compilations.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opendebate.compilations.document.DocumentFacts;

/** The answer to a publication. */
public record PublishedCompilation(
        UUID meetingId,
        int seal,
        String state,
        String symbol,
        List<String> languages,
        LocalDate letterDate,
        LocalDate documentDate,
        Instant publishedAt,
        Map<String, String> links) {

    static PublishedCompilation of(DocumentFacts document) {
        return new PublishedCompilation(
                document.meetingId(),
                document.seal(),
                "published",
                document.symbol().toString(),
                document.languages(),
                document.letterDate(),
                document.documentDate(),
                document.publishedAt(),
                Map.of(
                        "document",
                        document.path(),
                        "manifest",
                        "/api/v1/meetings/" + document.meetingId() + "/compilation/manifest"));
    }
}
