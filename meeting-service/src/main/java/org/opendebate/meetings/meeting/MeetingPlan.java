package org.opendebate.meetings.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What is planned. Which of it may change in which state, {@link PlanFields} says.
 *
 * @param date the day of the meeting in the organ's zone
 * @param subTheme null when there is none
 * @param agendaItem null when the meeting has none yet
 * @param meetingRecord symbol or address of the meeting's record; null while there is none
 * @param specimen whether every document made from the meeting is marked as a specimen
 * @param briefersNamed how many briefers were ever named, so that no key is given twice
 */
public record MeetingPlan(
        Organ organ,
        MeetingType type,
        MeetingFormat format,
        LocalDate date,
        String theme,
        String subTheme,
        String agendaItem,
        String meetingRecord,
        boolean specimen,
        President president,
        List<Briefer> briefers,
        int briefersNamed,
        List<Invitee> invitees) {
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
        invitees = List.copyOf(invitees);
        if (briefersNamed < briefers.size()) {
            throw new IllegalArgumentException("more briefers than were ever named");
        }
    }

    /** The same plan on another day, under whoever presides on it. */
    MeetingPlan on(LocalDate newDate, President newPresident) {
        return new MeetingPlan(
                organ,
                type,
                format,
                newDate,
                theme,
                subTheme,
                agendaItem,
                meetingRecord,
                specimen,
                newPresident,
                briefers,
                briefersNamed,
                invitees);
    }
}
