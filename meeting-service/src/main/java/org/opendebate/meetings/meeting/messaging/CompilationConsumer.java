package org.opendebate.meetings.meeting.messaging;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.inbox.EventConsumer;
import org.opendebate.kit.inbox.EventHeader;
import org.opendebate.kit.inbox.Inbox;
import org.opendebate.meetings.meeting.FollowProgress;
import org.opendebate.meetings.meeting.MeetingId;

/** Hears that a compilation was drafted or published, and that the letter was. */
@ApplicationScoped
class CompilationConsumer implements EventConsumer<CompilationConsumer.Compilation> {
    private static final String DRAFTED = "drafted";
    private static final String PUBLISHED = "published";

    private final Inbox inbox;
    private final FollowProgress progress;

    CompilationConsumer(Inbox inbox, FollowProgress progress) {
        this.inbox = inbox;
        this.progress = progress;
    }

    /** A document of the compilation's family. */
    record Document(String symbol, String kind) {}

    /** What is needed here of a compilation, or of a letter, which has a meeting and a symbol; the family may be missing. */
    record Compilation(UUID meetingId, int seal, String state, String symbol, List<Document> documents) {

        /** The symbol of the compilation itself, not of an addendum to it. */
        Optional<String> ownSymbol() {
            return Optional.ofNullable(documents).stream()
                    .flatMap(List::stream)
                    .filter(document -> "compilation".equals(document.kind))
                    .map(Document::symbol)
                    .findFirst()
                    .or(() -> Optional.ofNullable(symbol));
        }
    }

    @Incoming("compilations")
    @RunOnVirtualThread
    CompletionStage<Void> hear(Message<byte[]> event) {
        return inbox.apply(event, this);
    }

    @Override
    public String channel() {
        return "compilations";
    }

    @Override
    public Class<Compilation> body() {
        return Compilation.class;
    }

    @Override
    public void apply(EventHeader header, Compilation compilation) {
        MeetingId meeting = new MeetingId(compilation.meetingId());
        if (EventType.LETTER_PUBLISHED.wire().equals(header.type())) {
            progress.letterPublished(meeting, compilation.symbol());
        } else if (DRAFTED.equals(compilation.state())) {
            progress.hear(meeting, known -> known.drafted(compilation.seal()));
        } else if (PUBLISHED.equals(compilation.state())) {
            compilation.ownSymbol().ifPresent(symbol -> progress.hear(meeting, known -> known.published(symbol)));
        }
    }
}
