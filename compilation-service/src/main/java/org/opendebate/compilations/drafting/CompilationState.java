package org.opendebate.compilations.drafting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.opendebate.compilations.document.DocumentFacts;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.edition.PlacedAnnex;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.outbox.OutboxEvent;

/** The body of the events that this service tells: the whole state of a meeting's compilation. */
public record CompilationState(
        UUID meetingId,
        int seal,
        String state,
        String symbol,
        Instant publishedAt,
        List<Annex> annexes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DocumentState> documents) {

    /** @param sha256 of the model that was compiled */
    record Annex(UUID statementId, int version, int annex, String eId, String sha256) {}

    /** A document of the family with what stands in it. */
    record DocumentState(
            String symbol, String kind, List<String> languages, int seal, Instant publishedAt, List<Annex> annexes) {}

    /** A published document and its annexes. */
    public record Published(DocumentFacts document, List<PlacedAnnex> annexes) {}

    static CompilationState drafted(EditionFacts edition) {
        return new CompilationState(
                edition.meetingId(), edition.seal(), "drafted", null, null, annexes(edition.annexes()), List.of());
    }

    /**
     * Symbol, seal and annexes are those of the compilation, whatever was published after it.
     *
     * @param family all documents, the compilation first
     */
    public static CompilationState published(List<Published> family) {
        DocumentFacts first = family.getFirst().document();
        return new CompilationState(
                first.meetingId(),
                first.seal(),
                "published",
                first.symbol().toString(),
                first.publishedAt(),
                annexes(family.getFirst().annexes()),
                family.stream().map(CompilationState::document).toList());
    }

    private static DocumentState document(Published published) {
        DocumentFacts document = published.document();
        return new DocumentState(
                document.symbol().toString(),
                document.kind().code(),
                document.languages(),
                document.seal(),
                document.publishedAt(),
                annexes(published.annexes()));
    }

    public static OutboxEvent event(EventType type, CompilationState state) {
        return new OutboxEvent(type.topic(), type.wire(), state.meetingId().toString(), state);
    }

    private static List<Annex> annexes(List<PlacedAnnex> placed) {
        return placed.stream()
                .map(annex ->
                        new Annex(annex.statementId(), annex.version(), annex.number(), annex.eId(), annex.sha256()))
                .toList();
    }
}
