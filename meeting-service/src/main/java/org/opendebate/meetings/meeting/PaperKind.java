package org.opendebate.meetings.meeting;

/** Which of the two papers of an announcement: the letter, or the concept note annexed to it. */
public enum PaperKind {
    LETTER("letter"),
    CONCEPT_NOTE("concept-note");

    private final String wire;

    PaperKind(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** The kind of this name in paths, which must be one. */
    public static PaperKind ofWire(String wire) {
        for (PaperKind kind : values()) {
            if (kind.wire.equals(wire)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of paper is called " + wire);
    }
}
