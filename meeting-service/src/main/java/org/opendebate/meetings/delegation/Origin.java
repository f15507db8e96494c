package org.opendebate.meetings.delegation;

/** Who knows better about the names of a delegation; a release never overwrites the Secretariat. */
enum Origin {
    SEED("seed"),
    SECRETARIAT("secretariat");

    private final String wire;

    Origin(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }

    static Origin ofWire(String wire) {
        return SEED.wire.equals(wire) ? SEED : SECRETARIAT;
    }
}
