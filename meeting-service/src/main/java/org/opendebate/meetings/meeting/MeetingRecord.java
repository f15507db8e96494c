package org.opendebate.meetings.meeting;

/** A meeting and the version of what is kept of it. */
public record MeetingRecord(Meeting meeting, long version) {}
