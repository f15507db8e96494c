package org.opendebate.meetings.council;

/** What the Council's record must know of the meetings that rest on it. */
public interface MeetingsOfYear {
    /** Whether a meeting of the Council was entered for that year and is not cancelled. */
    boolean any(int year);
}
