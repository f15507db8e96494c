package org.opendebate.meetings.meeting;

import java.time.LocalDate;
import java.util.List;
import org.opendebate.meetings.delegation.DelegationCode;

/**
 * A plan as somebody enters it: who presides is computed, and keys of briefers are given here.
 *
 * @param subTheme null for none; so are agenda item and meeting record
 * @param presidentDelegation null to leave it to the month, where the organ's presidency rotates
 * @param presidentTitle null for the Permanent Representative
 */
public record PlanEntry(
        Organ organ,
        MeetingType type,
        MeetingFormat format,
        LocalDate date,
        String theme,
        String subTheme,
        String agendaItem,
        String meetingRecord,
        boolean specimen,
        DelegationCode presidentDelegation,
        String presidentName,
        String presidentTitle,
        List<BrieferEntry> briefers,
        List<Invitee> invitees) {

    /**
     * A briefer as entered.
     *
     * @param key of a briefer that the meeting has; null for a new one
     * @param organisation null for the Secretariat
     */
    public record BrieferEntry(String key, String name, String title, String organisation, boolean confirmed) {}
}
