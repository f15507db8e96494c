package org.opendebate.compilations.rendering;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opendebate.compilations.edition.PlacedAnnex;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;
import org.opendebate.documents.compile.Placement;
import org.opendebate.documents.pdf.PdfReport;

/** Says of each annex of a rendering what it was made from. */
final class PlacedAnnexes {
    private PlacedAnnexes() {}

    /** Why annexes are pictures of their texts, by their eIds. */
    static Map<String, String> pictured(PdfReport report) {
        return report.fallbacks().stream()
                .filter(PdfReport.Fallback::pictured)
                .collect(Collectors.toMap(PdfReport.Fallback::eId, PdfReport.Fallback::reason));
    }

    static List<PlacedAnnex> of(Compilation compilation, Material material, Map<String, String> pictured) {
        Map<UUID, Material.Part> parts =
                material.parts().stream().collect(Collectors.toMap(Material.Part::statementId, part -> part));
        return compilation.annexes().stream()
                .map(annex -> placed(annex, parts, pictured.get(annex.eId())))
                .toList();
    }

    private static PlacedAnnex placed(Annex annex, Map<UUID, Material.Part> parts, String picturedBecause) {
        Material.Part part = parts.get(UUID.fromString(annex.contribution().id()));
        Placement placement = Placement.of(annex.contribution());
        return new PlacedAnnex(
                annex.number(),
                annex.eId(),
                annex.label(),
                annex.title(),
                part.statementId(),
                part.version(),
                part.placedAs().code(),
                part.modelSha256(),
                picturedBecause,
                placement.tier(),
                placement.sortKey());
    }

    /** The same of the papers behind a letter. */
    static List<PlacedAnnex> of(Compilation compilation, LetterMaterial letter, Map<String, String> pictured) {
        return compilation.annexes().stream()
                .map(annex -> paper(annex, letter, pictured.get(annex.eId())))
                .toList();
    }

    private static PlacedAnnex paper(Annex annex, LetterMaterial letter, String picturedBecause) {
        String part = annex.contribution().id();
        return new PlacedAnnex(
                annex.number(),
                annex.eId(),
                annex.label(),
                annex.title(),
                null,
                annex.contribution().version(),
                part,
                letter.meeting().paper(part).orElseThrow().modelSha256(),
                picturedBecause,
                null,
                null);
    }
}
