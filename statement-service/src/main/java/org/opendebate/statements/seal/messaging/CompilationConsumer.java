package org.opendebate.statements.seal.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.inbox.EventConsumer;
import org.opendebate.kit.inbox.EventHeader;
import org.opendebate.kit.inbox.Inbox;
import org.opendebate.statements.seal.Publication;
import org.opendebate.statements.seal.PublishedDocument;

/** Hears of publications. */
@ApplicationScoped
class CompilationConsumer implements EventConsumer<CompilationConsumer.CompilationTold> {
    private final Inbox inbox;
    private final Publication publication;

    CompilationConsumer(Inbox inbox, Publication publication) {
        this.inbox = inbox;
        this.publication = publication;
    }

    /**
     * The fields of a compilation's event that are needed here.
     *
     * @param seal of the compilation, whatever was published after it; null in a draft before any
     * @param documents the whole family; null where only the one symbol is told
     */
    record CompilationTold(UUID meetingId, Integer seal, String symbol, List<PublishedDocument> documents) {
        List<PublishedDocument> family() {
            return documents == null || documents.isEmpty() ? List.of(PublishedDocument.of(symbol, seal)) : documents;
        }
    }

    @Incoming("compilations")
    @Blocking
    CompletionStage<Void> told(Message<byte[]> message) {
        return inbox.apply(message, this);
    }

    @Override
    public String channel() {
        return "compilations";
    }

    @Override
    public Class<CompilationTold> body() {
        return CompilationTold.class;
    }

    @Override
    public void apply(EventHeader header, CompilationTold told) {
        if (header.type().equals(EventType.COMPILATION_PUBLISHED.wire())) {
            publication.published(told.meetingId(), told.family());
        }
    }
}
