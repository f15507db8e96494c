package org.opendebate.meetings.meeting;

/** Tells the other services, in the transaction of the change. Drafts are never told. */
public interface MeetingEvents {
    void announced(Meeting.Announced meeting);

    void amended(Meeting.Announced meeting);

    void closed(Meeting.Closed meeting);

    void published(Meeting.Published meeting);
}
