package org.opendebate.compilations.drafting.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opendebate.compilations.drafting.Missing;
import org.opendebate.compilations.drafting.Progress;
import org.opendebate.compilations.edition.EditionFacts;

/**
 * How far a compilation is.
 *
 * @param seal null while no seal stands
 * @param state {@code waiting}, {@code drafted} or {@code published}
 * @param language that the titles of the annexes are in; null while there are none
 * @param namesInEnglish codes of the delegations whose names stand in English because the register has none in the language
 * @param missing what is waited for; empty once it is drafted
 * @param symbol null before publication
 */
public record CompilationView(
        UUID meetingId,
        Integer seal,
        String state,
        String language,
        List<String> namesInEnglish,
        List<Missing> missing,
        List<AnnexView> annexes,
        String symbol,
        Map<String, String> links) {

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
        return new CompilationView(meetingId, seal, "waiting", null, List.of(), missing, List.of(), null, Map.of());
    }

    static CompilationView drafted(EditionFacts edition) {
        return of(edition, "drafted", null, Map.of());
    }

    static CompilationView published(EditionFacts edition, Progress.Published published) {
        return of(
                edition,
                "published",
                published.symbol(),
                Map.of(
                        "document", "/api/v1/documents/" + published.symbol(),
                        "manifest", "/api/v1/meetings/" + edition.meetingId() + "/compilation/manifest"));
    }

    private static CompilationView of(EditionFacts edition, String state, String symbol, Map<String, String> links) {
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
                List.of(),
                annexes,
                symbol,
                links);
    }
}
