package org.opendebate.compilations.document.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opendebate.compilations.document.DocumentFacts;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.edition.KeptForm;
import org.opendebate.compilations.library.LibraryEntry;

/** A published document, without its text. */
public record DocumentView(
        String symbol,
        String baseSymbol,
        String title,
        UUID meetingId,
        int seal,
        List<String> languages,
        String originalLanguage,
        LocalDate letterDate,
        LocalDate documentDate,
        Instant publishedAt,
        int annexes,
        Map<String, LibraryEntry> library,
        List<FormView> forms,
        String manifest) {

    /**
     * @param volume from 1
     * @param size in bytes
     */
    public record FormView(
            String format, int volume, String mediaType, String language, String sha256, long size, String href) {}

    /**
     * @param edition that the view is about: its title and its annexes
     * @param editions in all languages of the document
     * @param library what a library keeps of it, by language
     */
    static DocumentView of(
            DocumentFacts document,
            EditionFacts edition,
            List<EditionFacts> editions,
            Map<String, LibraryEntry> library) {
        return new DocumentView(
                document.symbol().toString(),
                document.symbol().base(),
                edition.title(),
                document.meetingId(),
                document.seal(),
                document.languages(),
                document.originalLanguage(),
                document.letterDate(),
                document.documentDate(),
                document.publishedAt(),
                edition.annexes().size(),
                library,
                editions.stream()
                        .flatMap(one -> one.forms().stream().map(kept -> form(document, one.language(), kept)))
                        .toList(),
                "/api/v1/meetings/" + document.meetingId() + "/compilation/manifest");
    }

    private static FormView form(DocumentFacts document, String language, KeptForm kept) {
        return new FormView(
                kept.form().code(),
                kept.volume(),
                kept.form().mediaType(),
                language,
                kept.sha256(),
                kept.size(),
                document.path() + "?" + kept.query() + "&language=" + language);
    }
}
