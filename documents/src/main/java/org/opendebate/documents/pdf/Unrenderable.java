package org.opendebate.documents.pdf;

/** A text that the engine would choke on, with the annex that holds it. */
public final class Unrenderable extends RuntimeException {

    private final String place;
    private final String reason;

    Unrenderable(String place, String reason) {
        super(place + ": " + reason);
        this.place = place;
        this.reason = reason;
    }

    /** The label of the annex, {@code Annex IV}; or what else holds the text. */
    public String place() {
        return place;
    }

    public String reason() {
        return reason;
    }
}
