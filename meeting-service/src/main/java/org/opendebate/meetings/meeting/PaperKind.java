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
}
