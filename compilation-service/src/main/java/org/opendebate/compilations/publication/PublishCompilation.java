package org.opendebate.compilations.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.compilations.document.DocumentFacts;
import org.opendebate.compilations.document.DocumentSymbol;
import org.opendebate.compilations.document.Documents;
import org.opendebate.compilations.document.LanguageEdition;
import org.opendebate.compilations.drafting.CompilationState;
import org.opendebate.compilations.drafting.Compilations;
import org.opendebate.compilations.drafting.Gathering;
import org.opendebate.compilations.drafting.Making;
import org.opendebate.compilations.drafting.Missing;
import org.opendebate.compilations.drafting.Readiness;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.library.Libraries;
import org.opendebate.compilations.library.LibraryEntry;
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
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.idempotency.Fingerprint;
import org.opendebate.kit.idempotency.IdempotentWork;
import org.opendebate.kit.outbox.Outbox;
import org.opendebate.kit.signing.Signer;

/**
 * Publishes the compilation of a seal under a symbol. The final forms are rendered and kept before the transaction,
 * which asks again, under the lock that a revocation needs too, whether the seal still stands.
 */
@ApplicationScoped
public class PublishCompilation {
    private final Meetings meetings;
    private final Compilations compilations;
    private final Gathering gathering;
    private final Making making;
    private final Seals seals;
    private final Documents documents;
    private final Libraries libraries;
    private final Organs organs;
    private final SignatureRule signatures;
    private final Signer signer;
    private final IdempotentWork once;
    private final Outbox outbox;
    private final Audit audit;
    private final BusinessClock clock;

    PublishCompilation(
            Meetings meetings,
            Compilations compilations,
            Gathering gathering,
            Making making,
            Seals seals,
            Documents documents,
            Libraries libraries,
            Organs organs,
            SignatureRule signatures,
            Signer signer,
            IdempotentWork once,
            Outbox outbox,
            Audit audit,
            BusinessClock clock) {
        this.meetings = meetings;
        this.compilations = compilations;
        this.gathering = gathering;
        this.making = making;
        this.seals = seals;
        this.documents = documents;
        this.libraries = libraries;
        this.organs = organs;
        this.signatures = signatures;
        this.signer = signer;
        this.once = once;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    private record Prepared(
            MeetingFacts meeting,
            List<EditionFacts> editions,
            Optional<SignatureFacts> signature,
            DocumentFacts document,
            Map<String, LibraryEntry> library) {}

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
        DocumentSymbol symbol = PublicationRules.symbol(meeting, series(meeting), order);
        PublicationRules.dates(meeting, order, clock.today(meeting.timeZone()));
        LibraryRules.check(meeting, order);
        Publishable.require(compilations.progress(meetingId), meeting, order.seal(), gathering);
        documents.refuseTaken(symbol);
        Material material = switch (gathering.of(meetingId, order.seal())) {
            case Readiness.Complete(Material complete) -> complete;
            case Readiness.Incomplete(var missing) -> throw Publishable.notReady(meeting, missing);
        };
        Imprint imprint = new Imprint(
                Optional.of(symbol.toString()),
                order.letterDate(),
                order.documentDate(),
                order.originalLanguage(),
                order.library());
        List<EditionFacts> editions = making.make(material, imprint, order.languages());
        Optional<SignatureFacts> signature = signatures.under(meeting, editions);
        return new Prepared(
                meeting, editions, signature, document(symbol, order, editions, signature), order.library());
    }

    private String series(MeetingFacts meeting) {
        return organs.facts(meeting.organ())
                .map(OrganFacts::series)
                .orElseThrow(() -> Publishable.notReady(meeting, List.of(new Missing(null, "organ", meeting.organ()))));
    }

    private DocumentFacts document(
            DocumentSymbol symbol,
            PublicationOrder order,
            List<EditionFacts> editions,
            Optional<SignatureFacts> signature) {
        EditionFacts edition = editions.getFirst();
        Instant publishedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Manifest manifest = Manifest.of(
                seals.facts(edition.meetingId(), edition.seal()).orElseThrow(),
                editions,
                new Manifest.Occasion(
                        symbol.toString(),
                        publishedAt,
                        clock.offset().toString(),
                        signature.map(PublishCompilation::signed).orElse(null)));
        return new DocumentFacts(
                symbol,
                edition.meetingId(),
                edition.seal(),
                order.originalLanguage(),
                editions.stream()
                        .map(one -> new LanguageEdition(one.language(), one.id()))
                        .toList(),
                order.letterDate(),
                order.documentDate(),
                publishedAt,
                SignedManifest.sign(manifest, signer));
    }

    private static Manifest.Signature signed(SignatureFacts signature) {
        return new Manifest.Signature(
                signature.signedBy(), signature.delegation(), signature.signedAt(), signature.letterSha256());
    }

    private IdempotentWork.Answer commit(Caller caller, Prepared prepared) {
        EditionFacts edition = prepared.editions().getFirst();
        DocumentFacts document = prepared.document();
        Publishable.require(compilations.locked(edition.meetingId()), prepared.meeting(), edition.seal(), gathering);
        signatures.requireStanding(prepared.meeting(), prepared.signature());
        compilations.published(prepared.editions(), document.symbol().toString());
        documents.add(document);
        libraries.add(document.symbol().toString(), prepared.library());
        outbox.append(CompilationState.event(
                EventType.COMPILATION_PUBLISHED,
                CompilationState.published(edition, document.symbol().toString(), document.publishedAt())));
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
