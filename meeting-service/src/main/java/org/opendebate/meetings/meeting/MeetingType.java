package org.opendebate.meetings.meeting;

import java.util.Arrays;
import java.util.Optional;

/** What kind of meeting it is. */
public enum MeetingType {
    OPEN_DEBATE("open-debate"),
    DEBATE("debate"),
    BRIEFING("briefing"),
    PRIVATE_MEETING("private-meeting"),
    CONSULTATIONS("consultations");

    private final String wire;

    MeetingType(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public static Optional<MeetingType> ofWire(String wire) {
        return Arrays.stream(values()).filter(type -> type.wire.equals(wire)).findFirst();
    }
}
