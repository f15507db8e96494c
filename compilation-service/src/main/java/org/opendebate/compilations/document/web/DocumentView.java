package org.opendebate.compilations.document.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.opendebate.compilations.document.DocumentFacts;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.edition.KeptForm;
import org.opendebate.compilations.library.LibraryEntry;
import org.opendebate.compilations.seal.SealFacts;
import org.opendebate.compilations.seal.SealedStatement;
import org.opendebate.compilations.seal.SealedTranslation;

/** A published document, without its text. */
public record DocumentView(
        String symbol,
        String baseSymbol,
        String kind,
        String alias,
        List<Relation> related,
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
        List<TranslationView> translations,
        String manifest) {

    /**
     * @param volume from 1
     * @param size in bytes
     */
    public record FormView(
            String format, int volume, String mediaType, String language, String sha256, long size, String href) {}

    /**
     * A translation that stands beside an annex.
     *
     * @param sha256 of its text in Akoma Ntoso, as the manifest has it
     * @param size in bytes, of the same
     */
    @Schema(name = "TranslationOfAnnex")
    public record TranslationView(int annex, String language, String sha256, long size, String href) {}

    /**
     * Another document of the family.
     *
     * @param relation {@code parent} of what this one adds to, corrects, replaces or repeats; {@code child} of what does so
     *     to this one; {@code related} of all others
     */
    public record Relation(String symbol, String kind, String relation, String href) {
        static Relation of(DocumentFacts document, DocumentFacts other) {
            String relation = document.symbol().parent().equals(Optional.of(other.symbol()))
                    ? "parent"
                    : other.symbol().parent().equals(Optional.of(document.symbol())) ? "child" : "related";
            return new Relation(other.symbol().toString(), other.kind().code(), relation, other.path());
        }
    }

    /**
     * @param edition that the view is about: its title and its annexes
     * @param editions in all languages of the document
     * @param family all documents of its family
     * @param library what a library keeps of it, by language
     * @param seal that it was made from; empty for a letter
     */
    static DocumentView of(
            DocumentFacts document,
            EditionFacts edition,
            List<EditionFacts> editions,
            List<DocumentFacts> family,
            Map<String, LibraryEntry> library,
            Optional<SealFacts> seal) {
        return new DocumentView(
                document.symbol().toString(),
                document.symbol().base(),
                document.kind().code(),
                document.alias().orElse(null),
                family.stream()
                        .filter(other -> !other.symbol().equals(document.symbol()))
                        .map(other -> Relation.of(document, other))
                        .toList(),
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
                seal.map(list -> translations(document, edition, list)).orElse(List.of()),
                document.manifestPath());
    }

    private static List<TranslationView> translations(DocumentFacts document, EditionFacts edition, SealFacts seal) {
        Map<UUID, SealedStatement> statements =
                seal.accepted().stream().collect(Collectors.toMap(SealedStatement::statementId, Function.identity()));
        return edition.annexes().stream()
                .flatMap(annex -> statements.get(annex.statementId()).translations().stream()
                        .map(translation -> translation(document, annex.number(), translation)))
                .toList();
    }

    private static TranslationView translation(DocumentFacts document, int annex, SealedTranslation translation) {
        return new TranslationView(
                annex,
                translation.language(),
                translation.model().sha256(),
                translation.model().size(),
                document.path() + "/annexes/" + annex + "/translations/" + translation.language());
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
