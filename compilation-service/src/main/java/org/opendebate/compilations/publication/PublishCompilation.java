package org.opendebate.compilations.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.compilations.CompilationProblems;
import org.opendebate.compilations.document.DocumentFacts;
import org.opendebate.compilations.document.DocumentKind;
import org.opendebate.compilations.document.DocumentSymbol;
import org.opendebate.compilations.document.Documents;
import org.opendebate.compilations.document.LanguageEdition;
import org.opendebate.compilations.document.NewDocument;
import org.opendebate.compilations.drafting.CompilationState;
import org.opendebate.compilations.drafting.Compilations;
import org.opendebate.compilations.drafting.Gathering;
import org.opendebate.compilations.drafting.Making;
import org.opendebate.compilations.drafting.Missing;
import org.opendebate.compilations.drafting.Progress;
import org.opendebate.compilations.drafting.Readiness;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.edition.Editions;
import org.opendebate.compilations.library.Libraries;
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
import org.opendebate.contracts.EventType;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.audit.Witness;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.idempotency.Fingerprint;
import org.opendebate.kit.idempotency.IdempotentWork;
import org.opendebate.kit.outbox.Outbox;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.signing.Signer;

/**
 * Publishes the compilation of a seal under a symbol, and after it the documents that add to it, correct it, replace it or
 * let it appear once more. The final forms are rendered and kept before the transaction,
 * which asks again, under the lock that a revocation needs too, whether the seal still stands.
 */
@ApplicationScoped
public class PublishCompilation {
    private final Meetings meetings;
    private final Compilations compilations;
    private final Gathering gathering;
    private final Making making;
    private final Editions editions;
    private final Seals seals;
    private final Documents documents;
    private final Libraries libraries;
    private final Organs organs;
    private final SignatureRule signatures;
    private final Signer signer;
    private final IdempotentWork once;
    private final Outbox outbox;
    private final Audit audit;
    private final Witness witness;
    private final BusinessClock clock;

    PublishCompilation(
            Meetings meetings,
            Compilations compilations,
            Gathering gathering,
            Making making,
            Editions editions,
            Seals seals,
            Documents documents,
            Libraries libraries,
            Organs organs,
            SignatureRule signatures,
            Signer signer,
            IdempotentWork once,
            Outbox outbox,
            Audit audit,
            Witness witness,
            BusinessClock clock) {
        this.meetings = meetings;
        this.compilations = compilations;
        this.gathering = gathering;
        this.making = making;
        this.editions = editions;
        this.seals = seals;
        this.documents = documents;
        this.libraries = libraries;
        this.organs = organs;
        this.signatures = signatures;
        this.signer = signer;
        this.once = once;
        this.outbox = outbox;
        this.audit = audit;
        this.witness = witness;
        this.clock = clock;
    }

    private record Prepared(
            MeetingFacts meeting,
            PublicationOrder order,
            List<EditionFacts> editions,
            Optional<SignatureFacts> signature,
            DocumentFacts document,
            int family) {}

    /** @param idempotencyKey null for none */
    public Response publish(Caller caller, String idempotencyKey, UUID meetingId, PublicationOrder order) {
        String path = "/api/v1/meetings/" + meetingId + "/compilation/publication";
        return once.run(
                caller,
                idempotencyKey,
                Fingerprint.of("POST", path, order.toString(), List.of()),
                () -> prepare(meetingId, order),
                prepared -> commit(caller, prepared));
    }

    private Prepared prepare(UUID meetingId, PublicationOrder order) {
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
        return new Prepared(meeting, order, made, signature, document, family.size());
    }

    private void requirePublishable(
            Progress progress, MeetingFacts meeting, DocumentSymbol symbol, PublicationOrder order) {
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

    private List<Selection.Relative> family(DocumentSymbol symbol) {
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
                        signature.map(PublishCompilation::signed).orElse(null)));
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

    /** Somebody else may have published in the same family while this document was rendered. */
    private void requireUnchangedFamily(Prepared prepared) {
        if (documents.family(prepared.document().symbol()).size() != prepared.family()) {
            throw Refusal.of(
                            CompilationProblems.COMPILATION_NOT_READY,
                            "Another document of the family was published in the meantime.")
                    .rule("family")
                    .remedy("Look at GET /api/v1/documents?symbol="
                            + prepared.document().symbol().base() + ", and publish again.")
                    .contact(prepared.meeting().contact())
                    .retryAfter(Duration.ofSeconds(2));
        }
    }

    private IdempotentWork.Answer commit(Caller caller, Prepared prepared) {
        EditionFacts edition = prepared.editions().getFirst();
        DocumentFacts document = prepared.document();
        requirePublishable(
                compilations.locked(edition.meetingId()), prepared.meeting(), document.symbol(), prepared.order());
        if (document.kind() == DocumentKind.COMPILATION) {
            signatures.requireStanding(prepared.meeting(), prepared.signature());
            compilations.published(prepared.editions(), document.symbol().toString());
        } else {
            requireUnchangedFamily(prepared);
            compilations.publishedFurther(prepared.editions());
        }
        documents.add(document);
        libraries.add(document.symbol().toString(), prepared.order().library());
        outbox.append(CompilationState.event(
                EventType.COMPILATION_PUBLISHED,
                CompilationState.published(family(document.symbol()).stream()
                        .map(relative -> new CompilationState.Published(relative.document(), relative.annexes()))
                        .toList())));
        audit.record(
                caller,
                "compilation.publish",
                "meeting/" + edition.meetingId(),
                "done",
                Map.of(
                        "seal", edition.seal(),
                        "symbol", document.symbol().toString(),
                        "languages", String.join(",", document.languages()),
                        "edition", edition.id().toString()));
        return new IdempotentWork.Answer(
                Response.Status.CREATED.getStatusCode(),
                URI.create(document.path()),
                null,
                PublishedCompilation.of(document));
    }
}
