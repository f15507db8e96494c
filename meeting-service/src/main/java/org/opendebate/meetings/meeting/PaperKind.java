package org.opendebate.meetings.meeting;

/**
 * Which part of the document that announces a meeting: the letter, the concept note annexed to it, or the guidance note
 * enclosed with it. Each has an original language of its own.
 */
public enum PaperKind {
    LETTER("letter", "letter"),
    CONCEPT_NOTE("concept-note", "concept-note"),
    GUIDANCE_NOTE("guidance-note", "guidance-note-file");

    private final String wire;
    private final String segment;

    PaperKind(String wire, String segment) {
        this.wire = wire;
        this.segment = segment;
    }

    /** As events and the store name it. */
    public String wire() {
        return wire;
    }

    /** As paths name it: the guidance note's rules have the path of its name for themselves. */
    public String segment() {
        return segment;
    }

    /** The kind of this name in paths, which must be one. */
    public static PaperKind ofSegment(String segment) {
        for (PaperKind kind : values()) {
            if (kind.segment.equals(segment)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of paper is called " + segment);
    }
}
