package org.opendebate.meetings.meeting.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.outbox.Outbox;
import org.opendebate.kit.outbox.OutboxEvent;
import org.opendebate.meetings.meeting.Meeting;
import org.opendebate.meetings.meeting.MeetingEvents;

/** Writes the events of meetings into the outbox. */
@ApplicationScoped
class OutboxMeetingEvents implements MeetingEvents {
    private final Outbox outbox;

    OutboxMeetingEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void tell(What what, Meeting meeting) {
        EventType type = type(what);
        outbox.append(new OutboxEvent(type.topic(), type.wire(), meeting.id().toString(), MeetingBody.of(meeting)));
    }

    private static EventType type(What what) {
        return switch (what) {
            case ANNOUNCED -> EventType.MEETING_ANNOUNCED;
            case AMENDED -> EventType.MEETING_AMENDED;
            case POSTPONED -> EventType.MEETING_POSTPONED;
            case OPENED -> EventType.MEETING_OPENED;
            case DUE -> EventType.MEETING_DUE;
            case CLOSED -> EventType.MEETING_CLOSED;
            case PUBLISHED -> EventType.MEETING_PUBLISHED;
            case CANCELLED -> EventType.MEETING_CANCELLED;
        };
    }
}
