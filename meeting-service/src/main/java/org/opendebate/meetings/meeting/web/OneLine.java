package org.opendebate.meetings.meeting.web;

/** The form of texts that stand in one line of a document. */
final class OneLine {
    static final String FORM = "\\P{Cntrl}*";
    static final String MESSAGE = "must have no line breaks or other control characters";

    private OneLine() {}
}
