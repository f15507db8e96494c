package org.opendebate.meetings.meeting.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.outbox.Outbox;
import org.opendebate.kit.outbox.OutboxEvent;
import org.opendebate.meetings.meeting.GuidanceNote;
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
    public void announced(Meeting.Announced meeting) {
        append(EventType.MEETING_ANNOUNCED, meeting, meeting.note());
    }

    @Override
    public void amended(Meeting.Announced meeting) {
        append(EventType.MEETING_AMENDED, meeting, meeting.note());
    }

    @Override
    public void closed(Meeting.Closed meeting) {
        append(EventType.MEETING_CLOSED, meeting, meeting.note());
    }

    /** There is no type of its own for it: the others hear of the publication from its owner. */
    @Override
    public void published(Meeting.Published meeting) {
        append(EventType.MEETING_AMENDED, meeting, meeting.note());
    }

    private void append(EventType type, Meeting meeting, GuidanceNote note) {
        outbox.append(
                new OutboxEvent(type.topic(), type.wire(), meeting.id().toString(), MeetingBody.of(meeting, note)));
    }
}
