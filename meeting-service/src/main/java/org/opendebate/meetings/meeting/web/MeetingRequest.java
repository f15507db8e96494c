package org.opendebate.meetings.meeting.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.OneOf;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.meetings.OneLine;
import org.opendebate.meetings.delegation.DelegationCode;
import org.opendebate.meetings.meeting.Invitee;
import org.opendebate.meetings.meeting.MeetingFormat;
import org.opendebate.meetings.meeting.MeetingPlan;
import org.opendebate.meetings.meeting.MeetingType;
import org.opendebate.meetings.meeting.Organ;
import org.opendebate.meetings.meeting.PlanEntry;
import org.opendebate.meetings.meeting.President;
import org.opendebate.meetings.organ.Membership;

/**
 * A meeting to be entered, or a plan that is changed by a patch.
 *
 * @param organ null for the Security Council
 * @param subTheme null for none; so are agenda item and meeting record
 * @param briefers null for none
 * @param invitees null for none
 * @param specimen null for false
 */
record MeetingRequest(
        String organ,

        @NotNull @Pattern(regexp = "open-debate|debate|briefing|private-meeting|consultations", message = TYPES)
        String type,

        @NotNull @Pattern(regexp = "videoconference|chamber", message = "must be one of: videoconference, chamber")
        String format,

        @NotNull LocalDate date,

        @NotBlank @Size(max = 500) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
        String theme,

        @Size(max = 500) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
        String subTheme,

        @Size(max = 500) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
        String agendaItem,

        @Size(max = 500) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
        String meetingRecord,

        @NotNull @Valid PresidentRequest president,
        @Size(max = 50) List<@NotNull @Valid BrieferRequest> briefers,
        @Size(max = 100) List<@NotNull @Valid InviteeRequest> invitees,
        Boolean specimen) {
    private static final String TYPES = "must be one of: open-debate, debate, briefing, private-meeting, consultations";

    /**
     * Who presides in person.
     *
     * @param title null for the Permanent Representative
     * @param delegation null where it follows from the month; named for an organ whose presidency does not rotate
     */
    record PresidentRequest(
            @NotBlank @Size(max = 200) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
            String name,

            @Size(max = 200) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
            String title,

            @Pattern(regexp = "[A-Z]{2,8}", message = "must be 2 to 8 capital letters")
            String delegation) {
        static PresidentRequest of(MeetingPlan plan) {
            President president = plan.president();
            boolean named = plan.organ().membership() == Membership.NONE;
            return new PresidentRequest(
                    president.name(),
                    president.title(),
                    named ? president.delegation().value() : null);
        }

        DelegationCode code() {
            return delegation == null ? null : new DelegationCode(delegation);
        }
    }

    /**
     * A briefer.
     *
     * @param key of a briefer that the meeting has; null for a new one
     * @param confirmed null for true
     */
    record BrieferRequest(
            @Size(max = 20) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
            String key,

            @NotBlank @Size(max = 200) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
            String name,

            @NotBlank @Size(max = 300) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
            String title,

            @Size(max = 300) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
            String organisation,

            Boolean confirmed) {
        PlanEntry.BrieferEntry entry() {
            return new PlanEntry.BrieferEntry(
                    key, name.strip(), title.strip(), organisation, !Boolean.FALSE.equals(confirmed));
        }
    }

    /** Somebody who is invited under rule 37 or rule 39; what does not apply is null. */
    record InviteeRequest(
            @NotNull @Pattern(regexp = "rule-37|rule-39", message = "must be one of: rule-37, rule-39")
            String rule,

            @Pattern(regexp = "[A-Z]{2,8}", message = "must be the code of a delegation")
            String delegation,

            @Size(max = 200) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
            String name,

            @Size(max = 300) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
            String title,

            @Size(max = 300) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
            String organisation) {
        Invitee invitee() {
            return new Invitee(
                    Invitee.Rule.ofWire(rule).orElseThrow(),
                    delegation == null ? null : new DelegationCode(delegation),
                    presentOrNull(name),
                    presentOrNull(title),
                    presentOrNull(organisation));
        }

        static InviteeRequest of(Invitee invitee) {
            return new InviteeRequest(
                    invitee.rule().wire(),
                    invitee.delegation() == null ? null : invitee.delegation().value(),
                    invitee.name(),
                    invitee.title(),
                    invitee.organisation());
        }
    }

    /** A plan as it would be entered. */
    static MeetingRequest of(MeetingPlan plan) {
        return new MeetingRequest(
                plan.organ().code(),
                plan.type().wire(),
                plan.format().wire(),
                plan.date(),
                plan.theme(),
                plan.subTheme(),
                plan.agendaItem(),
                plan.meetingRecord(),
                PresidentRequest.of(plan),
                plan.briefers().stream()
                        .map(b -> new BrieferRequest(b.key(), b.name(), b.title(), b.organisation(), b.confirmed()))
                        .toList(),
                plan.invitees().stream().map(InviteeRequest::of).toList(),
                plan.specimen());
    }

    PlanEntry entry() {
        String code = organ == null ? Organ.SECURITY_COUNCIL.code() : organ;
        Organ known = Organ.ofCode(code)
                .orElseThrow(() -> Refusal.of(KitProblems.INVALID_FIELD, "organ is not one that meets here.")
                        .rule("organ")
                        .found(code)
                        .expected(new OneOf(Organ.ALL.stream().map(Organ::code).toList())));
        return new PlanEntry(
                known,
                MeetingType.ofWire(type).orElseThrow(),
                MeetingFormat.ofWire(format).orElseThrow(),
                date,
                theme.strip(),
                presentOrNull(subTheme),
                presentOrNull(agendaItem),
                presentOrNull(meetingRecord),
                Boolean.TRUE.equals(specimen),
                president.code(),
                president.name().strip(),
                president.title(),
                briefers == null
                        ? List.of()
                        : briefers.stream().map(BrieferRequest::entry).toList(),
                invitees == null
                        ? List.of()
                        : invitees.stream().map(InviteeRequest::invitee).toList());
    }

    private static String presentOrNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
