package org.opendebate.meetings.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The names of the states, for lists, the API and events; the states themselves are the types of {@link Meeting}. */
public enum MeetingState {
    DRAFT("draft"),
    ANNOUNCED("announced"),
    OPEN("open"),
    DUE("due"),
    CLOSED("closed"),
    SEALED("sealed"),
    COMPILED("compiled"),
    PUBLISHED("published"),
    CANCELLED("cancelled");

    /** Announced and not closed. */
    static final List<MeetingState> RUNNING = List.of(ANNOUNCED, OPEN, DUE);

    /** Not closed yet. */
    static final List<MeetingState> BEFORE_THE_CLOSE = List.of(DRAFT, ANNOUNCED, OPEN, DUE);

    /** From where a meeting can be cancelled. */
    static final List<MeetingState> BEFORE_THE_SEAL = List.of(DRAFT, ANNOUNCED, OPEN, DUE, CLOSED);

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
