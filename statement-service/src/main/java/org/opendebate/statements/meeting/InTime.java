package org.opendebate.statements.meeting;

import java.time.Duration;
import java.time.Instant;

/**
 * When a request came, on the business clock, and whether that was in time: its head was read by the close, and its
 * body, if it was begun before the close, was there within the upload timeout.
 *
 * @param received the gateway had read the request's head
 * @param finished the body had been read
 */
public record InTime(Instant received, Instant finished) {

    /** A moment after the meeting's close, or this where it is later anyway. */
    public InTime after(MeetingFacts meeting) {
        Instant late = meeting.close().plusMillis(1);
        return received.isBefore(late) ? new InTime(late, late) : this;
    }

    public boolean isBy(Instant close, Duration uploadTimeout) {
        boolean begunInTime = !received.isAfter(close);
        boolean endedInTime =
                !finished.isAfter(close) || Duration.between(received, finished).compareTo(uploadTimeout) <= 0;
        return begunInTime && endedInTime;
    }

    public boolean isFor(MeetingFacts meeting) {
        return isBy(meeting.close(), meeting.uploadTimeout());
    }
}
