package org.opendebate.compilations.rendering;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.opendebate.documents.compile.Family;
import org.opendebate.documents.compile.FamilyDocument;

/** Says what a document is to the others of its family, in the engine's own terms. */
final class Families {
    /** @param links where documents are read: an address that paths of this API are put behind; empty for none */
    static Family family(Kinship kinship, String language, String links) {
        List<FamilyDocument> others = kinship.others().stream()
                .map(relative -> document(relative, links))
                .toList();
        Map<String, Integer> kept = kinship.keptNumbers().entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().toString(), Map.Entry::getValue));
        return new Family(
                Family.Kind.valueOf(kinship.kind().toUpperCase(Locale.ROOT)),
                kinship.parent().map(relative -> document(relative, links)),
                others,
                kept.isEmpty() ? new Family.Numbers.From(kinship.firstAnnex()) : new Family.Numbers.Kept(kept),
                kinship.reissue()
                        .map(reissue -> new Family.Reissue(
                                reissue.on(),
                                java.util.Optional.ofNullable(reissue.reasons().get(language)))));
    }

    private static FamilyDocument document(Kinship.Relative relative, String links) {
        return new FamilyDocument(
                relative.symbol(), relative.letterDate(), relative.documentDate(), links + relative.path());
    }

    private Families() {}
}
