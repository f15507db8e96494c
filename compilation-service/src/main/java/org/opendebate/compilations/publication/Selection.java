package org.opendebate.compilations.publication;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opendebate.compilations.CompilationProblems;
import org.opendebate.compilations.document.DocumentFacts;
import org.opendebate.compilations.document.DocumentKind;
import org.opendebate.compilations.document.DocumentSymbol;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.edition.PlacedAnnex;
import org.opendebate.compilations.rendering.Kinship;
import org.opendebate.compilations.rendering.Material;
import org.opendebate.kit.problem.Refusal;

/**
 * Which of the accepted statements a document is made of, and which numbers their annexes have, as its symbol says (ADR 13).
 *
 * @param parts of the document
 * @param kinship what it is to the others
 */
record Selection(List<Material.Part> parts, Kinship kinship) {

    /** A document of the family with its annexes. */
    record Relative(DocumentFacts document, List<PlacedAnnex> annexes) {
        static Relative of(DocumentFacts document, EditionFacts edition) {
            return new Relative(document, edition.annexes());
        }

        DocumentSymbol symbol() {
            return document.symbol();
        }

        DocumentKind kind() {
            return document.kind();
        }

        private Kinship.Relative told() {
            return new Kinship.Relative(
                    symbol().toString(), document.letterDate(), document.documentDate(), document.path());
        }
    }

    /**
     * @param accepted all accepted statements of the seal that the document is made from
     * @param family all documents that were published before, the first first
     * @throws Refusal 409 where nothing is left to publish under such a symbol
     */
    static Selection of(
            DocumentSymbol symbol, PublicationOrder order, List<Material.Part> accepted, List<Relative> family) {
        if (symbol.kind() == DocumentKind.COMPILATION) {
            return new Selection(accepted, Kinship.none());
        }
        Choosing choosing = new Choosing(symbol, family, parent(symbol, family));
        List<Material.Part> parts = accepted.stream().filter(choosing::takes).toList();
        if (parts.isEmpty()) {
            throw nothing(symbol);
        }
        return new Selection(parts, choosing.kinship(order));
    }

    private static Relative parent(DocumentSymbol symbol, List<Relative> family) {
        DocumentSymbol parent = symbol.parent().orElseThrow();
        return family.stream()
                .filter(relative -> relative.symbol().equals(parent))
                .findFirst()
                .orElseThrow();
    }

    private static Refusal nothing(DocumentSymbol symbol) {
        return Refusal.of(
                        CompilationProblems.NOTHING_TO_PUBLISH,
                        switch (symbol.kind()) {
                            case ADDENDUM -> "Every accepted statement of the seal stands in a document already.";
                            case CORRIGENDUM -> "The seal has no newer version of a statement of that document.";
                            case COMPILATION, REVISION, REISSUE, LETTER -> "The seal has no accepted statement.";
                        })
                .rule(symbol.kind().code())
                .found(symbol.toString())
                .remedy("Have what is to be published accepted and sealed, and publish under the number of that seal.");
    }

    private record Choosing(DocumentSymbol symbol, List<Relative> family, Relative parent) {

        boolean takes(Material.Part part) {
            return switch (symbol.kind()) {
                case ADDENDUM -> !in(family).containsKey(part.statementId());
                case CORRIGENDUM ->
                    Optional.ofNullable(in(corrected()).get(part.statementId()))
                            .map(published -> part.version() > published.version())
                            .orElse(false);
                case REISSUE ->
                    Optional.ofNullable(in(List.of(parent)).get(part.statementId()))
                            .map(published -> part.version() == published.version())
                            .orElse(false);
                case REVISION, COMPILATION, LETTER -> true;
            };
        }

        /** The document that is corrected, and the corrections that it has. */
        private List<Relative> corrected() {
            return family.stream()
                    .filter(relative -> relative == parent
                            || relative.kind() == DocumentKind.CORRIGENDUM
                                    && relative.symbol().parent().equals(Optional.of(parent.symbol())))
                    .toList();
        }

        /** Each statement of some documents in its newest version. */
        private static Map<UUID, PlacedAnnex> in(List<Relative> documents) {
            Map<UUID, PlacedAnnex> newest = new HashMap<>();
            documents.stream()
                    .map(Relative::annexes)
                    .flatMap(Collection::stream)
                    .forEach(annex -> newest.merge(
                            annex.statementId(),
                            annex,
                            (one, other) -> one.version() >= other.version() ? one : other));
            return newest;
        }

        Kinship kinship(PublicationOrder order) {
            List<Kinship.Relative> others = family.stream().map(Relative::told).toList();
            return switch (symbol.kind()) {
                case ADDENDUM ->
                    new Kinship("addendum", Optional.of(parent.told()), others, next(), Map.of(), Optional.empty());
                case CORRIGENDUM ->
                    new Kinship("corrigendum", Optional.of(parent.told()), others, 1, numbers(), Optional.empty());
                case REVISION ->
                    new Kinship("revision", Optional.of(parent.told()), others, 1, Map.of(), Optional.empty());
                case REISSUE -> reissued(order, others);
                case COMPILATION, LETTER -> Kinship.none();
            };
        }

        /** As what appears once more, with its own parent. */
        private Kinship reissued(PublicationOrder order, List<Kinship.Relative> others) {
            Relative origin = parent;
            while (origin.kind() == DocumentKind.REISSUE) {
                origin = Selection.parent(origin.symbol(), family);
            }
            Optional<Kinship.Relative> grandparent = origin.symbol().parent().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Selection.parent(origin.symbol(), family).told());
            return new Kinship(
                    origin.kind().code(),
                    grandparent,
                    others,
                    1,
                    numbers(),
                    Optional.of(new Kinship.Reissue(order.documentDate(), order.notes())));
        }

        private Map<UUID, Integer> numbers() {
            return parent.annexes().stream()
                    .collect(Collectors.toMap(
                            PlacedAnnex::statementId, PlacedAnnex::number, (one, other) -> one, HashMap::new));
        }

        /** After the annexes of the parent and of the addenda that it has. */
        private int next() {
            return 1
                    + family.stream()
                            .filter(relative -> relative == parent
                                    || relative.kind() == DocumentKind.ADDENDUM
                                            && relative.symbol().parent().equals(Optional.of(parent.symbol())))
                            .map(Relative::annexes)
                            .flatMap(Collection::stream)
                            .map(PlacedAnnex::number)
                            .max(Comparator.naturalOrder())
                            .orElse(0);
        }
    }

    /** In which document of the family each statement stands, in the last that has it. */
    static Map<UUID, String> published(List<Relative> family) {
        return family.stream()
                .flatMap(relative -> relative.annexes().stream()
                        .map(annex ->
                                Map.entry(annex.statementId(), relative.symbol().toString())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, later) -> later));
    }
}
