package org.opendebate.compilations.drafting.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.compilations.document.DocumentFacts;
import org.opendebate.compilations.drafting.Missing;
import org.opendebate.compilations.drafting.Progress;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.edition.LetterText;
import org.opendebate.compilations.negotiation.Languages;
import org.opendebate.compilations.signature.SignatureFacts;

/**
 * How far a compilation is.
 *
 * @param seal null while no seal stands
 * @param state {@code waiting}, {@code drafted} or {@code published}
 * @param language that the titles of the annexes are in; null while there are none
 * @param namesInEnglish codes of the delegations whose names stand in English because the register has none in the language
 * @param letter the covering letter; null while there is none
 * @param signature of the presidency under the letter; null while there is none that stands
 * @param missing what is waited for; empty once it is drafted
 * @param symbol null before publication
 * @param furtherSeal the seal that stands and came after the publication; null for none
 * @param documents of the family, the compilation first; empty before publication
 */
public record CompilationView(
        UUID meetingId,
        Integer seal,
        String state,
        String language,
        List<String> namesInEnglish,
        Letter letter,
        Signature signature,
        List<Missing> missing,
        List<AnnexView> annexes,
        String symbol,
        Integer furtherSeal,
        List<DocumentLink> documents,
        Map<String, String> links) {

    /**
     * The covering letter.
     *
     * @param text without the title, whose date only publication settles
     * @param sha256 of the text in UTF-8
     * @param template the version of the template that wrote it
     */
    public record Letter(String text, String sha256, int template) {
        static Letter of(LetterText letter) {
            return letter == null ? null : new Letter(letter.text(), letter.sha256(), letter.template());
        }
    }

    /** The presidency's signature under the letter of this hash. */
    public record Signature(String signedBy, String delegation, Instant signedAt, String letterSha256) {}

    /** The same with the signature that stands, if it is under this letter, or this letter is a translation of it. */
    CompilationView signed(Optional<SignatureFacts> standing) {
        Signature shown = standing.filter(facts -> letter != null
                        && facts.seal() == seal
                        && (!language.equals(Languages.FIRST)
                                || facts.letterSha256().equals(letter.sha256())))
                .map(facts ->
                        new Signature(facts.signedBy(), facts.delegation(), facts.signedAt(), facts.letterSha256()))
                .orElse(null);
        return new CompilationView(
                meetingId,
                seal,
                state,
                language,
                namesInEnglish,
                letter,
                shown,
                missing,
                annexes,
                symbol,
                furtherSeal,
                documents,
                links);
    }

    /** A document of the family. */
    public record DocumentLink(String symbol, String kind, String href) {
        static DocumentLink of(DocumentFacts document) {
            return new DocumentLink(
                    document.symbol().toString(), document.kind().code(), document.path());
        }
    }

    /** @param sha256 of the model that was compiled */
    public record AnnexView(
            UUID statementId,
            int version,
            int annex,
            String eId,
            String label,
            String title,
            String placedAs,
            String sha256) {}

    static CompilationView waiting(UUID meetingId, Integer seal, List<Missing> missing) {
        return new CompilationView(
                meetingId, seal, "waiting", null, List.of(), null, null, missing, List.of(), null, null, List.of(),
                Map.of());
    }

    static CompilationView drafted(EditionFacts edition) {
        return of(edition, "drafted", null, null, List.of(), Map.of());
    }

    static CompilationView published(EditionFacts edition, Progress.Published published, List<DocumentFacts> family) {
        return of(
                edition,
                "published",
                published.symbol(),
                published.furtherSeal(),
                family.stream().map(DocumentLink::of).toList(),
                Map.of(
                        "document", "/api/v1/documents/" + published.symbol(),
                        "manifest", "/api/v1/meetings/" + edition.meetingId() + "/compilation/manifest"));
    }

    private static CompilationView of(
            EditionFacts edition,
            String state,
            String symbol,
            Integer furtherSeal,
            List<DocumentLink> documents,
            Map<String, String> links) {
        List<AnnexView> annexes = edition.annexes().stream()
                .map(annex -> new AnnexView(
                        annex.statementId(),
                        annex.version(),
                        annex.number(),
                        annex.eId(),
                        annex.label(),
                        annex.title(),
                        annex.placedAs(),
                        annex.sha256()))
                .toList();
        return new CompilationView(
                edition.meetingId(),
                edition.seal(),
                state,
                edition.language(),
                edition.englishNames(),
                Letter.of(edition.letter()),
                null,
                List.of(),
                annexes,
                symbol,
                furtherSeal,
                documents,
                links);
    }
}
