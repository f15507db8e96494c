package org.opendebate.meetings.meeting.messaging;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.opendebate.kit.inbox.Inbox;
import org.opendebate.meetings.meeting.MeetingId;
import org.opendebate.meetings.meeting.RecordPublication;

/** Hears that a compilation was published. */
@ApplicationScoped
class CompilationConsumer {
    private static final String PUBLISHED = "published";

    private final Inbox inbox;
    private final RecordPublication publication;

    CompilationConsumer(Inbox inbox, RecordPublication publication) {
        this.inbox = inbox;
        this.publication = publication;
    }

    /** What is needed here of a compilation. */
    record Compilation(UUID meetingId, String state, String symbol) {}

    @Incoming("compilations")
    @RunOnVirtualThread
    CompletionStage<Void> hear(Message<byte[]> event) {
        return inbox.apply(event, Compilation.class, (header, compilation) -> {
            if (PUBLISHED.equals(compilation.state()) && compilation.symbol() != null) {
                publication.record(new MeetingId(compilation.meetingId()), compilation.symbol());
            }
        });
    }
}
