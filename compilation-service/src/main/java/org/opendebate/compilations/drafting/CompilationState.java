package org.opendebate.compilations.drafting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.outbox.OutboxEvent;

/** The body of the events that this service tells: the whole state of a meeting's compilation. */
public record CompilationState(
        UUID meetingId, int seal, String state, String symbol, Instant publishedAt, List<Annex> annexes) {

    /** @param sha256 of the model that was compiled */
    record Annex(UUID statementId, int version, int annex, String eId, String sha256) {}

    static CompilationState drafted(EditionFacts edition) {
        return new CompilationState(edition.meetingId(), edition.seal(), "drafted", null, null, annexes(edition));
    }

    public static CompilationState published(EditionFacts edition, String symbol, Instant at) {
        return new CompilationState(edition.meetingId(), edition.seal(), "published", symbol, at, annexes(edition));
    }

    public static OutboxEvent event(EventType type, CompilationState state) {
        return new OutboxEvent(type.topic(), type.wire(), state.meetingId().toString(), state);
    }

    private static List<Annex> annexes(EditionFacts edition) {
        return edition.annexes().stream()
                .map(annex ->
                        new Annex(annex.statementId(), annex.version(), annex.number(), annex.eId(), annex.sha256()))
                .toList();
    }
}
