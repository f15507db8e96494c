package org.opendebate.compilations.document.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.opendebate.compilations.document.DocumentFacts;
import org.opendebate.compilations.edition.EditionFacts;

/** A published document, without its text. */
public record DocumentView(
        String symbol,
        String baseSymbol,
        String title,
        UUID meetingId,
        int seal,
        List<String> languages,
        LocalDate letterDate,
        LocalDate documentDate,
        Instant publishedAt,
        int annexes,
        List<FormView> forms,
        String manifest) {

    /**
     * @param volume from 1
     * @param size in bytes
     */
    public record FormView(
            String format, int volume, String mediaType, String language, String sha256, long size, String href) {}

    static DocumentView of(DocumentFacts document, EditionFacts edition) {
        return new DocumentView(
                document.symbol().toString(),
                document.symbol().base(),
                edition.title(),
                document.meetingId(),
                document.seal(),
                List.of(edition.language()),
                document.letterDate(),
                document.documentDate(),
                document.publishedAt(),
                edition.annexes().size(),
                edition.forms().stream()
                        .map(kept -> new FormView(
                                kept.form().code(),
                                kept.volume(),
                                kept.form().mediaType(),
                                edition.language(),
                                kept.sha256(),
                                kept.size(),
                                document.path() + "?" + kept.query()))
                        .toList(),
                "/api/v1/meetings/" + document.meetingId() + "/compilation/manifest");
    }
}
