package org.opendebate.meetings.organ;

import java.util.Arrays;

/** Which record of members, and with it which rule of the presidency, an organ has here. */
public enum Membership {
    /** The years of the Council: fifteen members, and a presidency that passes on each month. */
    SECURITY_COUNCIL("security-council"),
    /** None on record: who presides is named when a meeting is entered. */
    NONE("none");

    private final String wire;

    Membership(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    static Membership ofWire(String wire) {
        return Arrays.stream(values())
                .filter(membership -> membership.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("membership of an organ is not known: " + wire));
    }
}
