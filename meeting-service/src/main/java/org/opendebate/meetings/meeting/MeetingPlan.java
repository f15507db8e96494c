package org.opendebate.meetings.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What is planned: the facts of a meeting that do not change with its state.
 *
 * @param date the day of the meeting in the organ's zone
 * @param agendaItem null when the meeting has none yet
 * @param specimen whether every document made from the meeting is marked as a specimen
 */
public record MeetingPlan(
        Organ organ,
        MeetingType type,
        MeetingFormat format,
        LocalDate date,
        String theme,
        String agendaItem,
        boolean specimen,
        President president,
        List<Briefer> briefers) {
    public MeetingPlan {
        Objects.requireNonNull(organ, "organ of a meeting");
        Objects.requireNonNull(type, "type of a meeting");
        Objects.requireNonNull(format, "format of a meeting");
        Objects.requireNonNull(date, "date of a meeting");
        Objects.requireNonNull(president, "president of a meeting");
        if (theme == null || theme.isBlank()) {
            throw new IllegalArgumentException("theme of a meeting must not be empty");
        }
        briefers = List.copyOf(briefers);
    }
}
