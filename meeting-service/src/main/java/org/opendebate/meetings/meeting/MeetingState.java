package org.opendebate.meetings.meeting;

import java.util.Arrays;
import java.util.Optional;

/** The names of the states, for lists, the API and events; the states themselves are the types of {@link Meeting}. */
public enum MeetingState {
    DRAFT("draft"),
    ANNOUNCED("announced"),
    CLOSED("closed"),
    PUBLISHED("published");

    private final String wire;

    MeetingState(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public static Optional<MeetingState> ofWire(String wire) {
        return Arrays.stream(values()).filter(state -> state.wire.equals(wire)).findFirst();
    }
}
