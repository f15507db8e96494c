package org.opendebate.meetings.meeting;

import java.util.Objects;
import java.util.UUID;

/** The id of a meeting, a UUIDv7: its time tells how long the meeting can have been known. */
public record MeetingId(UUID value) {
    public MeetingId {
        Objects.requireNonNull(value, "meeting id");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
