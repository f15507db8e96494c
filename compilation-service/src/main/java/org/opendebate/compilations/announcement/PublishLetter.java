package org.opendebate.compilations.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
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
import org.opendebate.compilations.drafting.Making;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.edition.Editions;
import org.opendebate.compilations.library.Libraries;
import org.opendebate.compilations.library.LibraryRules;
import org.opendebate.compilations.manifest.LetterManifest;
import org.opendebate.compilations.manifest.Manifest;
import org.opendebate.compilations.manifest.SignedManifest;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.compilations.meeting.Meetings;
import org.opendebate.compilations.meeting.Paper;
import org.opendebate.compilations.rendering.Imprint;
import org.opendebate.compilations.rendering.Kinship;
import org.opendebate.compilations.rendering.LetterMaterial;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.audit.Witness;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.outbox.Outbox;
import org.opendebate.kit.signing.Signer;

/**
 * Publishes the letter that announced a meeting, with its annex and its enclosure, as one document under a symbol: once. The
 * forms are rendered and kept before the transaction, which asks again, under the meeting's lock, whether these are still the
 * papers and nobody was first.
 */
@ApplicationScoped
public class PublishLetter {
    private final Meetings meetings;
    private final LetterGathering gathering;
    private final Making making;
    private final Editions editions;
    private final Documents documents;
    private final Libraries libraries;
    private final Signer signer;
    private final Outbox outbox;
    private final Audit audit;
    private final Witness witness;
    private final BusinessClock clock;

    PublishLetter(
            Meetings meetings,
            LetterGathering gathering,
            Making making,
            Editions editions,
            Documents documents,
            Libraries libraries,
            Signer signer,
            Outbox outbox,
            Audit audit,
            Witness witness,
            BusinessClock clock) {
        this.meetings = meetings;
        this.gathering = gathering;
        this.making = making;
        this.editions = editions;
        this.documents = documents;
        this.libraries = libraries;
        this.signer = signer;
        this.outbox = outbox;
        this.audit = audit;
        this.witness = witness;
        this.clock = clock;
    }

    /** What is rendered, kept and signed, and only has to be committed. */
    public record Prepared(
            LetterMaterial material, LetterOrder order, List<EditionFacts> editions, DocumentFacts document) {}

    /** Renders and keeps the forms: takes seconds, and never runs in a transaction. */
    public Prepared prepare(UUID meetingId, LetterOrder order) {
        MeetingFacts meeting = meetings.require(meetingId);
        requireUnpublished(meeting);
        Paper letter = gathering.letter(meeting);
        NewDocument asked = new NewDocument(meeting, order.symbol(), letter.dated(), order.documentDate());
        DocumentSymbol symbol = LetterRules.symbol(asked, gathering.series(meeting));
        asked.requireDateOfDocument();
        List<String> languages = order.languagesOr(letter.language());
        LibraryRules.check(meeting, order.library(), languages, letter.dated(), order.documentDate());
        documents.refuseTaken(symbol);
        LetterMaterial material = gathering.of(meeting, letter, order.signedAs());
        Imprint imprint = new Imprint(
                Optional.of(symbol.toString()),
                Optional.of(DocumentFacts.provisionalLetter(meetingId)),
                letter.dated(),
                order.documentDate(),
                letter.language(),
                order.library(),
                Optional.empty(),
                Kinship.none());
        List<EditionFacts> made = making.make(material, imprint, languages);
        return new Prepared(material, order, made, document(symbol, material, order, made));
    }

    private void requireUnpublished(MeetingFacts meeting) {
        documents.letterOf(meeting.id()).ifPresent(document -> {
            throw LetterRules.alreadyPublished(meeting, document);
        });
    }

    private DocumentFacts document(
            DocumentSymbol symbol, LetterMaterial material, LetterOrder order, List<EditionFacts> made) {
        Instant publishedAt = clock.instant();
        LetterManifest manifest = LetterManifest.of(
                material.meeting().id(),
                material.parts().toList(),
                made,
                new Manifest.Occasion(
                        symbol.toString(),
                        DocumentKind.LETTER.code(),
                        publishedAt,
                        clock.offset().toString(),
                        witness.heads(),
                        null));
        return new DocumentFacts(
                symbol,
                DocumentKind.LETTER,
                material.meeting().id(),
                DocumentFacts.NO_SEAL,
                material.letter().language(),
                made.stream()
                        .map(one -> new LanguageEdition(one.language(), one.id()))
                        .toList(),
                material.letter().dated(),
                order.documentDate(),
                Optional.of(DocumentFacts.provisionalLetter(material.meeting().id())),
                publishedAt,
                SignedManifest.sign(manifest, signer));
    }

    /** To be called in the transaction that keeps the answer. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PublishedLetter publish(Caller caller, Prepared prepared) {
        DocumentFacts document = prepared.document();
        MeetingFacts meeting = meetings.locked(document.meetingId());
        requireUnpublished(meeting);
        if (!meeting.papers().equals(prepared.material().meeting().papers())) {
            throw LetterRules.notReady(meeting, "papers-unchanged", "A paper was filed anew in the meantime.")
                    .remedy("Look at the papers, and publish again.");
        }
        prepared.editions().forEach(editions::addPublished);
        documents.add(document);
        libraries.add(document.symbol().toString(), prepared.order().library());
        outbox.append(LetterState.published(document, prepared.material()));
        audit.record(
                caller,
                "letter.publish",
                "meeting/" + document.meetingId(),
                "done",
                Map.of(
                        "symbol", document.symbol().toString(),
                        "languages", String.join(",", document.languages()),
                        "edition", document.firstEdition().toString()));
        return PublishedLetter.of(document);
    }
}
