package org.opendebate.compilations.manifest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.edition.KeptForm;
import org.opendebate.compilations.edition.PlacedAnnex;
import org.opendebate.compilations.seal.SealFacts;
import org.opendebate.compilations.seal.SealedStatement;
import org.opendebate.compilations.seal.SealedTranslation;
import org.opendebate.kit.audit.WitnessedHead;

/**
 * What became of each statement of a seal, and which bytes were published. Every statement of the seal stands in it
 * exactly once: with its annex, or with the reason why it has none.
 *
 * @param version of this layout
 * @param seal the number of the seal
 * @param language of the titles, and of {@code outputs}: the first in {@code editions}
 * @param outputs by the code of the form; {@code pdf-2} is its second volume
 * @param editions by the language; the annexes stand in the same order in all of them
 * @param signature of the presidency under the covering letter; null where there is none
 * @param engine names and versions of what rendered the document, the fonts among them
 * @param readers versions of the readers that made the models
 * @param auditHeads where the audit of each service ended when it was last heard of: everything up to there is fixed by
 *     this manifest's signature
 * @param businessClockOffset ISO-8601; {@code PT0S} everywhere but on a local stack
 */
public record Manifest(
        int version,
        UUID meetingId,
        String symbol,
        String kind,
        String language,
        int seal,
        Instant sealedAt,
        List<Entry> statements,
        Map<String, Output> outputs,
        Map<String, LanguageOutputs> editions,
        Signature signature,
        String engine,
        List<String> readers,
        List<WitnessedHead> auditHeads,
        String businessClockOffset,
        Instant publishedAt) {

    /** The kinds of documents that have every accepted statement of their seal. */
    private static final List<String> WHOLE = List.of("compilation", "revision");

    /**
     * @param annex null where there is a reason, and the other way round; so are eId and title
     * @param publishedIn of an accepted statement that is no annex of this document: the symbol of the last one that has it;
     *     null where none has it yet, and for all others
     * @param tier why it stands where it does within its part: by protocol, from 0, and within that by the sort key
     * @param picturedBecause why the PDF shows the annex as a picture of its text; null where it does not
     * @param translations that stand beside the statement; its own words are what every edition has
     */
    public record Entry(
            UUID statementId,
            int version,
            String decision,
            String reason,
            String publishedIn,
            String kind,
            String placedAs,
            Integer tier,
            String sortKey,
            String delegation,
            String briefer,
            String language,
            Integer annex,
            String eId,
            String title,
            String picturedBecause,
            Hashed original,
            Model model,
            List<Translation> translations) {}

    /**
     * A translation that stands beside a statement.
     *
     * @param language code of the API
     * @param original the Word file as it was handed in
     * @param model what is published of it
     */
    public record Translation(String language, Hashed original, Model model) {}

    /** A file by its hash. */
    public record Hashed(String sha256, long size) {}

    /** A model by its hash. @param reader version of the reader that made it */
    public record Model(String sha256, long size, String reader) {}

    /**
     * The document in one language.
     *
     * @param namesInEnglish codes of the delegations whose names stand in English because the register has none in the
     *     language
     */
    public record LanguageOutputs(
            String title, Letter letter, List<String> namesInEnglish, Map<String, Output> outputs) {}

    /**
     * The covering letter.
     *
     * @param template the version of the template that wrote it; 0 for the one that comes with the service
     * @param sha256 of its text without the title
     */
    public record Letter(int template, String sha256) {}

    /** A published form. */
    public record Output(String mediaType, String sha256, long size) {}

    /**
     * The presidency's signature.
     *
     * @param delegation that held the presidency
     * @param letterSha256 of the letter's text in English
     */
    public record Signature(String signedBy, String delegation, Instant signedAt, String letterSha256) {}

    /** When and as what an edition is published. @param signature null for none */
    public record Occasion(
            String symbol,
            String kind,
            Instant publishedAt,
            String businessClockOffset,
            List<WitnessedHead> auditHeads,
            Signature signature) {}

    /**
     * @param editions in each language, not empty
     * @param elsewhere the symbols of documents that were published before, by the statements that stand in them
     * @throws IllegalStateException if an accepted statement has no annex, or an annex no accepted statement, or the
     *     annexes are not the same in all languages: then the editions were not made from this seal
     */
    public static Manifest of(
            SealFacts seal, List<EditionFacts> editions, Map<UUID, String> elsewhere, Occasion occasion) {
        boolean whole = WHOLE.contains(occasion.kind());
        EditionFacts edition = editions.getFirst();
        for (EditionFacts other : editions) {
            if (!places(other).equals(places(edition))) {
                throw new IllegalStateException("manifest of " + occasion.symbol() + ": other annexes in "
                        + other.language() + " than in " + edition.language());
            }
        }
        Map<UUID, PlacedAnnex> annexes =
                edition.annexes().stream().collect(Collectors.toMap(PlacedAnnex::statementId, Function.identity()));
        List<Entry> entries = new ArrayList<>();
        for (SealedStatement statement : seal.statements()) {
            PlacedAnnex annex = annexes.remove(statement.statementId());
            if (annex == null ? statement.accepted() && whole : !statement.accepted()) {
                throw new IllegalStateException("manifest of " + occasion.symbol() + ": statement "
                        + statement.statementId() + " is " + statement.decision() + ", its annex: " + annex);
            }
            entries.add(entry(statement, annex, elsewhere.get(statement.statementId())));
        }
        if (!annexes.isEmpty()) {
            throw new IllegalStateException(
                    "manifest of " + occasion.symbol() + ": annexes that the seal does not list: " + annexes.keySet());
        }
        return new Manifest(
                1,
                seal.meetingId(),
                occasion.symbol(),
                occasion.kind(),
                edition.language(),
                seal.number(),
                seal.sealedAt(),
                entries,
                outputs(edition),
                byLanguage(editions),
                occasion.signature(),
                edition.engine(),
                seal.accepted().stream()
                        .map(SealedStatement::modelReader)
                        .distinct()
                        .sorted()
                        .toList(),
                occasion.auditHeads(),
                occasion.businessClockOffset(),
                occasion.publishedAt());
    }

    private static Entry entry(SealedStatement statement, PlacedAnnex annex, String elsewhere) {
        String publishedIn = statement.accepted() && annex == null ? elsewhere : null;
        String reason = statement.accepted()
                ? publishedIn == null ? "not-in-this-document" : "published-before"
                : statement.reason() == null ? statement.decision() : statement.reason();
        return new Entry(
                statement.statementId(),
                statement.version(),
                statement.decision(),
                annex == null ? reason : null,
                publishedIn,
                statement.kind().code(),
                annex == null ? null : annex.placedAs(),
                annex == null ? null : annex.tier(),
                annex == null ? null : annex.sortKey(),
                statement.delegation(),
                statement.briefer(),
                statement.language(),
                annex == null ? null : annex.number(),
                annex == null ? null : annex.eId(),
                annex == null ? null : annex.title(),
                annex == null ? null : annex.picturedBecause(),
                new Hashed(statement.originalSha256(), statement.originalSize()),
                statement.modelSha256() == null
                        ? null
                        : new Model(statement.modelSha256(), statement.modelSize(), statement.modelReader()),
                statement.translations().stream().map(Manifest::translation).toList());
    }

    private static Translation translation(SealedTranslation given) {
        return new Translation(
                given.language(),
                new Hashed(given.original().sha256(), given.original().size()),
                new Model(
                        given.model().sha256(),
                        given.model().size(),
                        given.model().reader()));
    }

    /** What must be the same in every language. */
    private static Map<UUID, List<Object>> places(EditionFacts edition) {
        return edition.annexes().stream()
                .collect(Collectors.toMap(
                        PlacedAnnex::statementId,
                        annex -> List.of(annex.number(), annex.eId(), annex.version(), annex.sha256())));
    }

    private static Map<String, LanguageOutputs> byLanguage(List<EditionFacts> editions) {
        Map<String, LanguageOutputs> byLanguage = new LinkedHashMap<>();
        for (EditionFacts edition : editions) {
            byLanguage.put(
                    edition.language(),
                    new LanguageOutputs(edition.title(), letter(edition), edition.englishNames(), outputs(edition)));
        }
        return byLanguage;
    }

    private static Letter letter(EditionFacts edition) {
        return new Letter(edition.letter().template(), edition.letter().sha256());
    }

    static Map<String, Output> outputs(EditionFacts edition) {
        Map<String, Output> outputs = new LinkedHashMap<>();
        for (KeptForm kept : edition.forms()) {
            outputs.put(kept.name(), new Output(kept.form().mediaType(), kept.sha256(), kept.size()));
        }
        return outputs;
    }
}
