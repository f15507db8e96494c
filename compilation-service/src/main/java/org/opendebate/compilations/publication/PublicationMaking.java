package org.opendebate.compilations.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.compilations.document.DocumentFacts;
import org.opendebate.compilations.document.DocumentKind;
import org.opendebate.compilations.document.DocumentSymbol;
import org.opendebate.compilations.document.Documents;
import org.opendebate.compilations.document.LanguageEdition;
import org.opendebate.compilations.document.NewDocument;
import org.opendebate.compilations.drafting.Compilations;
import org.opendebate.compilations.drafting.Gathering;
import org.opendebate.compilations.drafting.Making;
import org.opendebate.compilations.drafting.Missing;
import org.opendebate.compilations.drafting.Progress;
import org.opendebate.compilations.drafting.Readiness;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.edition.Editions;
import org.opendebate.compilations.library.LibraryRules;
import org.opendebate.compilations.manifest.Manifest;
import org.opendebate.compilations.manifest.SignedManifest;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.compilations.meeting.Meetings;
import org.opendebate.compilations.organ.OrganFacts;
import org.opendebate.compilations.organ.Organs;
import org.opendebate.compilations.rendering.Imprint;
import org.opendebate.compilations.rendering.Material;
import org.opendebate.compilations.seal.Seals;
import org.opendebate.compilations.signature.SignatureFacts;
import org.opendebate.kit.audit.Witness;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.signing.Signer;

/**
 * Makes what is to be published, outside any transaction: takes the symbol and the dates to their rules, has the final forms
 * rendered and kept, and signs the manifest.
 */
@ApplicationScoped
class PublicationMaking {
    private final Meetings meetings;
    private final Compilations compilations;
    private final Gathering gathering;
    private final Making making;
    private final Editions editions;
    private final Seals seals;
    private final Documents documents;
    private final Organs organs;
    private final SignatureRule signatures;
    private final Signer signer;
    private final Witness witness;
    private final BusinessClock clock;

    PublicationMaking(
            Meetings meetings,
            Compilations compilations,
            Gathering gathering,
            Making making,
            Editions editions,
            Seals seals,
            Documents documents,
            Organs organs,
            SignatureRule signatures,
            Signer signer,
            Witness witness,
            BusinessClock clock) {
        this.meetings = meetings;
        this.compilations = compilations;
        this.gathering = gathering;
        this.making = making;
        this.editions = editions;
        this.seals = seals;
        this.documents = documents;
        this.organs = organs;
        this.signatures = signatures;
        this.signer = signer;
        this.witness = witness;
        this.clock = clock;
    }

    PreparedPublication of(UUID meetingId, PublicationOrder order) {
        MeetingFacts meeting = meetings.require(meetingId);
        NewDocument asked = new NewDocument(meeting, order.symbol(), order.letterDate(), order.documentDate());
        DocumentSymbol symbol = PublicationRules.symbol(asked, series(meeting), order, documents);
        PublicationRules.dates(asked, clock.today(meeting.timeZone()));
        LibraryRules.check(meeting, order.library(), order.languages(), order.letterDate(), order.documentDate());
        requirePublishable(compilations.progress(meetingId), meeting, symbol, order);
        documents.refuseTaken(symbol);
        Material material = switch (gathering.of(meetingId, order.seal())) {
            case Readiness.Complete(Material complete) -> complete;
            case Readiness.Incomplete(var missing) -> throw Publishable.notReady(meeting, missing);
        };
        List<Selection.Relative> family = family(symbol);
        Selection selection = Selection.of(symbol, order, material.parts(), family);
        Optional<String> alias = symbol.kind() == DocumentKind.COMPILATION
                ? Optional.of(DocumentFacts.provisional(meetingId))
                : Optional.empty();
        Imprint imprint = new Imprint(
                Optional.of(symbol.toString()),
                alias,
                order.letterDate(),
                mastheadDate(symbol, order),
                order.originalLanguage(),
                order.library(),
                Optional.empty(),
                selection.kinship());
        List<EditionFacts> made = making.make(material.with(selection.parts()), imprint, order.languages());
        // what the presidency signs is the letter of the draft, which only the first document has
        Optional<SignatureFacts> signature =
                symbol.kind() == DocumentKind.COMPILATION ? signatures.under(meeting, made) : Optional.empty();
        DocumentFacts document = document(symbol, order, alias, made, signature, Selection.published(family));
        return new PreparedPublication(meeting, order, made, signature, document, family.size());
    }

    /** Whether the seal stands, and is still to be published: asked before the forms are made, and again under the lock. */
    void requirePublishable(Progress progress, MeetingFacts meeting, DocumentSymbol symbol, PublicationOrder order) {
        if (symbol.kind() == DocumentKind.COMPILATION) {
            Publishable.require(progress, meeting, order.seal(), gathering);
        } else {
            DocumentFacts reissued = symbol.kind() == DocumentKind.REISSUE
                    ? documents.facts(symbol.parent().orElseThrow()).orElseThrow()
                    : null;
            Publishable.requireFurther(progress, meeting, order, reissued);
        }
    }

    /** A reissue keeps the date of what appears once more. */
    private LocalDate mastheadDate(DocumentSymbol symbol, PublicationOrder order) {
        DocumentSymbol origin = symbol;
        while (origin.kind() == DocumentKind.REISSUE) {
            origin = origin.parent().orElseThrow();
        }
        return origin.equals(symbol)
                ? order.documentDate()
                : documents.facts(origin).orElseThrow().documentDate();
    }

    /** What was published before under symbols of the family. */
    List<Selection.Relative> family(DocumentSymbol symbol) {
        return documents.family(symbol).stream()
                .map(document -> Selection.Relative.of(
                        document, editions.facts(document.firstEdition()).orElseThrow()))
                .toList();
    }

    private String series(MeetingFacts meeting) {
        return organs.facts(meeting.organ())
                .map(OrganFacts::series)
                .orElseThrow(() -> Publishable.notReady(meeting, List.of(new Missing(null, "organ", meeting.organ()))));
    }

    private DocumentFacts document(
            DocumentSymbol symbol,
            PublicationOrder order,
            Optional<String> alias,
            List<EditionFacts> made,
            Optional<SignatureFacts> signature,
            Map<UUID, String> elsewhere) {
        EditionFacts edition = made.getFirst();
        Instant publishedAt = clock.instant();
        Manifest manifest = Manifest.of(
                seals.facts(edition.meetingId(), edition.seal()).orElseThrow(),
                made,
                elsewhere,
                new Manifest.Occasion(
                        symbol.toString(),
                        symbol.kind().code(),
                        publishedAt,
                        clock.offset().toString(),
                        witness.heads(),
                        signature.map(PublicationMaking::signed).orElse(null)));
        return new DocumentFacts(
                symbol,
                symbol.kind(),
                edition.meetingId(),
                edition.seal(),
                order.originalLanguage(),
                made.stream()
                        .map(one -> new LanguageEdition(one.language(), one.id()))
                        .toList(),
                order.letterDate(),
                order.documentDate(),
                alias,
                publishedAt,
                SignedManifest.sign(manifest, signer));
    }

    private static Manifest.Signature signed(SignatureFacts signature) {
        return new Manifest.Signature(
                signature.signedBy(), signature.delegation(), signature.signedAt(), signature.letterSha256());
    }
}
