package org.opendebate.compilations.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.edition.PlacedAnnex;
import org.opendebate.compilations.meeting.Paper;
import org.opendebate.kit.audit.WitnessedHead;

/**
 * Which papers an announcing letter's document consists of, and which bytes were published. Each part stands in it exactly
 * once.
 *
 * @param version of this layout
 * @param language of the titles: the first in {@code editions}
 * @param parts the letter, then what goes with it
 * @param editions by the language
 * @param engine names and versions of what rendered the document, the fonts among them
 * @param auditHeads where the audit of each service ended when it was last heard of
 * @param businessClockOffset ISO-8601; {@code PT0S} everywhere but on a local stack
 */
public record LetterManifest(
        int version,
        UUID meetingId,
        String symbol,
        String kind,
        String language,
        List<Part> parts,
        Map<String, LetterEdition> editions,
        String engine,
        List<WitnessedHead> auditHeads,
        String businessClockOffset,
        Instant publishedAt) {

    /**
     * @param annex null, as are eId and title, of the letter itself
     * @param picturedBecause why the PDF shows the part as a picture of its text; null where it does not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            String part,
            String language,
            LocalDate date,
            Integer annex,
            String eId,
            String title,
            String picturedBecause,
            Manifest.Hashed original,
            Manifest.Model model) {}

    /**
     * The document in one language.
     *
     * @param namesInEnglish codes of the delegations whose names stand in English because the register has none in the
     *     language
     */
    public record LetterEdition(String title, List<String> namesInEnglish, Map<String, Manifest.Output> outputs) {}

    /**
     * @param papers the letter first
     * @param editions in each language, not empty
     * @throws IllegalStateException if a paper behind the letter is no annex, or an annex no paper
     */
    public static LetterManifest of(
            UUID meetingId, List<Paper> papers, List<EditionFacts> editions, Manifest.Occasion occasion) {
        EditionFacts first = editions.getFirst();
        List<Part> parts = new ArrayList<>();
        for (Paper paper : papers) {
            Optional<PlacedAnnex> annex = first.annexes().stream()
                    .filter(placed -> placed.placedAs().equals(paper.part()))
                    .findFirst();
            if (annex.isEmpty() != parts.isEmpty()) {
                throw new IllegalStateException(
                        "manifest of " + occasion.symbol() + ": part " + paper.part() + " is " + annex);
            }
            parts.add(part(paper, annex.orElse(null)));
        }
        if (first.annexes().size() != parts.size() - 1) {
            throw new IllegalStateException("manifest of " + occasion.symbol() + ": annexes that are no papers");
        }
        Map<String, LetterEdition> byLanguage = new LinkedHashMap<>();
        for (EditionFacts edition : editions) {
            byLanguage.put(
                    edition.language(),
                    new LetterEdition(edition.title(), edition.englishNames(), Manifest.outputs(edition)));
        }
        return new LetterManifest(
                1,
                meetingId,
                occasion.symbol(),
                occasion.kind(),
                first.language(),
                parts,
                byLanguage,
                first.engine(),
                occasion.auditHeads(),
                occasion.businessClockOffset(),
                occasion.publishedAt());
    }

    private static Part part(Paper paper, PlacedAnnex annex) {
        return new Part(
                paper.part(),
                paper.language(),
                paper.dated(),
                annex == null ? null : annex.number(),
                annex == null ? null : annex.eId(),
                annex == null ? null : annex.label(),
                annex == null ? null : annex.picturedBecause(),
                new Manifest.Hashed(paper.originalSha256(), paper.originalSize()),
                new Manifest.Model(paper.modelSha256(), paper.modelSize(), paper.modelReader()));
    }
}
