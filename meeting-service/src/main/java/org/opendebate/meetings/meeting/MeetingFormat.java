package org.opendebate.meetings.meeting;

import java.util.Arrays;
import java.util.Optional;

/** Where the members meet. */
public enum MeetingFormat {
    VIDEOCONFERENCE("videoconference"),
    CHAMBER("chamber");

    private final String wire;

    MeetingFormat(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public static Optional<MeetingFormat> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(format -> format.wire.equals(wire))
                .findFirst();
    }
}
