package org.opendebate.statements.meeting;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.opendebate.kit.inbox.EventHeader;
import org.opendebate.kit.inbox.Inbox;
import org.opendebate.kit.inbox.ReadModel;

/** Keeps the rows of the meetings as meeting-service tells them. */
@ApplicationScoped
class MeetingConsumer implements ReadModel<MeetingFacts> {
    private final Inbox inbox;
    private final Meetings meetings;

    MeetingConsumer(Inbox inbox, Meetings meetings) {
        this.inbox = inbox;
        this.meetings = meetings;
    }

    @Incoming("meetings")
    @Blocking
    CompletionStage<Void> told(Message<byte[]> message) {
        return inbox.apply(message, this);
    }

    @Override
    public String channel() {
        return "meetings";
    }

    @Override
    public Class<MeetingFacts> body() {
        return MeetingFacts.class;
    }

    @Override
    public void forget() {
        meetings.forgetWhatWasTold();
    }

    @Override
    public void settle() {
        meetings.flush();
        meetings.getEntityManager().clear();
    }

    @Override
    public void learn(EventHeader header, MeetingFacts facts) {
        meetings.tell(facts);
    }
}
