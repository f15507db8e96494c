package org.opendebate.compilations.rendering;

/** The part of a compilation that a statement stands in. */
public enum Place {
    BRIEFING("briefing"),
    COUNCIL_MEMBER("council-member"),
    NATIONAL("national");

    private final String code;

    Place(String code) {
        this.code = code;
    }

    /** In manifests, and in the document engine's own terms. */
    public String code() {
        return code;
    }
}
