package org.opendebate.meetings.meeting;

import java.util.Objects;
import java.util.UUID;
import org.opendebate.contracts.SandboxMeetings;

/**
 * The id of a meeting, a UUIDv7: its time tells how long the meeting can have been known. Those of the sandbox's meetings
 * tell their day ({@link SandboxMeetings}).
 */
public record MeetingId(UUID value) {
    public MeetingId {
        Objects.requireNonNull(value, "meeting id");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
