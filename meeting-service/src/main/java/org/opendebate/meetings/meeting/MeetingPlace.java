package org.opendebate.meetings.meeting;

import java.time.LocalDate;

/** A place in the list of meetings, which shows the latest first. */
public record MeetingPlace(LocalDate date, MeetingId id) {}
