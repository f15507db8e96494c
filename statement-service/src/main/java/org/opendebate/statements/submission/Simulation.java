package org.opendebate.statements.submission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What the sandbox is asked to play, so that it need not be waited for in a real meeting. */
public enum Simulation {
    /** It is returned instead of accepted. */
    RETURNED("returned"),
    /** The scanner for malicious software is away when it comes, and is back some seconds later. */
    PENDING_SCAN("pending-scan"),
    /** It comes a moment after the close. */
    LATE("late");

    private final String wire;

    Simulation(String wire) {
        this.wire = wire;
    }

    @JsonValue
    public String wire() {
        return wire;
    }

    @JsonCreator
    public static Simulation ofWire(String wire) {
        return Arrays.stream(values())
                .filter(one -> one.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "simulate: '" + wire + "' is none of returned, pending-scan, late"));
    }
}
