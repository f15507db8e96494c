package org.opendebate.meetings;

/** The form of texts that stand in one line of a document, as a rule of request fields. */
public final class OneLine {
    public static final String FORM = "\\P{Cntrl}*";
    public static final String MESSAGE = "must have no line breaks or other control characters";

    private OneLine() {}
}
