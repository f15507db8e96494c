package org.opendebate.compilations.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.compilations.manifest.SignedManifest;
import org.opendebate.compilations.negotiation.Languages;

/**
 * A published document.
 *
 * @param kind what it does to the document that its symbol names before the last suffix
 * @param seal the number of the seal that it was made from; {@link #NO_SEAL} for a letter
 * @param originalLanguage that the letter at its head was written in
 * @param editions one in each language: the original first, if it is among them; not empty
 * @param alias the number that it had before its symbol; empty for none
 * @param publishedAt by the business clock
 */
public record DocumentFacts(
        DocumentSymbol symbol,
        DocumentKind kind,
        UUID meetingId,
        int seal,
        String originalLanguage,
        List<LanguageEdition> editions,
        LocalDate letterDate,
        LocalDate documentDate,
        Optional<String> alias,
        Instant publishedAt,
        SignedManifest manifest) {

    /** In the place of a seal's number, of a document that is made from none. */
    public static final int NO_SEAL = 0;

    public DocumentFacts {
        editions = editions.stream()
                .sorted(Comparator.comparing(
                                (LanguageEdition edition) -> !edition.language().equals(originalLanguage))
                        .thenComparing(edition -> Languages.OFFICIAL.indexOf(edition.language())))
                .toList();
    }

    /** Its languages, the original first, if it is among them. */
    public List<String> languages() {
        return editions.stream().map(LanguageEdition::language).toList();
    }

    /** The edition in one of {@link #languages()}. */
    public UUID edition(String language) {
        return editions.stream()
                .filter(edition -> edition.language().equals(language))
                .findFirst()
                .map(LanguageEdition::editionId)
                .orElseThrow();
    }

    /** The edition in the first of its languages. */
    public UUID firstEdition() {
        return editions.getFirst().editionId();
    }

    /** The number of a meeting's compilation before it has a symbol. */
    public static String provisional(UUID meetingId) {
        return "provisional-" + meetingId;
    }

    /** The same of the letter that announced it. */
    public static String provisionalLetter(UUID meetingId) {
        return "provisional-letter-" + meetingId;
    }

    /** The path of a document in this API. */
    public static String path(DocumentSymbol symbol) {
        return "/api/v1/documents/" + symbol;
    }

    /** The path of the manifest. */
    public String manifestPath() {
        return "/api/v1/meetings/" + meetingId + "/compilation/manifest"
                + (kind == DocumentKind.COMPILATION ? "" : "?symbol=" + symbol);
    }

    /** Its path in this API. */
    public String path() {
        return path(symbol);
    }
}
