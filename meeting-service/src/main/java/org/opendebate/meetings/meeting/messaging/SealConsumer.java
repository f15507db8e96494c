package org.opendebate.meetings.meeting.messaging;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.opendebate.kit.inbox.EventConsumer;
import org.opendebate.kit.inbox.EventHeader;
import org.opendebate.kit.inbox.Inbox;
import org.opendebate.meetings.meeting.FollowProgress;
import org.opendebate.meetings.meeting.MeetingId;

/** Hears that the statements of a meeting were sealed, or the seal revoked. */
@ApplicationScoped
class SealConsumer implements EventConsumer<SealConsumer.Seal> {
    private static final String SEALED = "sealed";
    private static final String REVOKED = "revoked";

    private final Inbox inbox;
    private final FollowProgress progress;

    SealConsumer(Inbox inbox, FollowProgress progress) {
        this.inbox = inbox;
        this.progress = progress;
    }

    /** What is needed here of a seal. */
    record Seal(UUID meetingId, int number, String state) {}

    @Incoming("seals")
    @RunOnVirtualThread
    CompletionStage<Void> hear(Message<byte[]> event) {
        return inbox.apply(event, this);
    }

    @Override
    public String channel() {
        return "seals";
    }

    @Override
    public Class<Seal> body() {
        return Seal.class;
    }

    @Override
    public void apply(EventHeader header, Seal seal) {
        MeetingId meeting = new MeetingId(seal.meetingId());
        if (SEALED.equals(seal.state())) {
            progress.hear(meeting, known -> known.sealed(seal.number()));
        } else if (REVOKED.equals(seal.state())) {
            progress.hear(meeting, known -> known.revoked(seal.number()));
        }
    }
}
