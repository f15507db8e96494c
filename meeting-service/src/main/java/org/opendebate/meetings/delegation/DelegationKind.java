package org.opendebate.meetings.delegation;

/** In what quality a delegation sits. */
enum DelegationKind {
    MEMBER_STATE("member-state"),
    OBSERVER_STATE("observer-state"),
    BODY("body");

    private final String wire;

    DelegationKind(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }

    static DelegationKind ofWire(String wire) {
        for (DelegationKind kind : values()) {
            if (kind.wire.equals(wire)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("kind of delegation is not known: " + wire);
    }
}
