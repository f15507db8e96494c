package org.opendebate.compilations.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.opendebate.compilations.CompilationProblems;
import org.opendebate.compilations.document.DocumentFacts;
import org.opendebate.compilations.document.DocumentKind;
import org.opendebate.compilations.document.Documents;
import org.opendebate.compilations.drafting.CompilationState;
import org.opendebate.compilations.drafting.Compilations;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.library.Libraries;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.outbox.Outbox;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;

/**
 * Publishes the compilation of a seal under a symbol, and after it the documents that add to it, correct it, replace it or
 * let it appear once more. The final forms are rendered and kept before the transaction,
 * which asks again, under the lock that a revocation needs too, whether the seal still stands.
 */
@ApplicationScoped
public class PublishCompilation {
    private final PublicationMaking making;
    private final Compilations compilations;
    private final Documents documents;
    private final Libraries libraries;
    private final SignatureRule signatures;
    private final Outbox outbox;
    private final Audit audit;

    PublishCompilation(
            PublicationMaking making,
            Compilations compilations,
            Documents documents,
            Libraries libraries,
            SignatureRule signatures,
            Outbox outbox,
            Audit audit) {
        this.making = making;
        this.compilations = compilations;
        this.documents = documents;
        this.libraries = libraries;
        this.signatures = signatures;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Renders and keeps the final forms: takes seconds, and never runs in a transaction. */
    public PreparedPublication prepare(UUID meetingId, PublicationOrder order) {
        return making.of(meetingId, order);
    }

    /** Somebody else may have published in the same family while this document was rendered. */
    private void requireUnchangedFamily(PreparedPublication prepared) {
        if (documents.family(prepared.document().symbol()).size() != prepared.family()) {
            throw Refusal.of(
                            CompilationProblems.COMPILATION_NOT_READY,
                            "Another document of the family was published in the meantime.")
                    .rule("family")
                    .remedy(Sentence.of("Look at GET {path}, and publish again.")
                            .with(
                                    "path",
                                    "/api/v1/documents?symbol="
                                            + prepared.document().symbol().base()))
                    .contact(prepared.meeting().contact())
                    .retryAfter(Duration.ofSeconds(2));
        }
    }

    /** To be called in the transaction that keeps the answer. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PublishedCompilation publish(Caller caller, PreparedPublication prepared) {
        EditionFacts edition = prepared.editions().getFirst();
        DocumentFacts document = prepared.document();
        making.requirePublishable(
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
                CompilationState.published(making.family(document.symbol()).stream()
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
        return PublishedCompilation.of(document);
    }
}
