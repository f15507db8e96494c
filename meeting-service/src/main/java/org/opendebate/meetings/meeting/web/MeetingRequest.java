package org.opendebate.meetings.meeting.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.meetings.meeting.DraftMeeting;
import org.opendebate.meetings.meeting.MeetingFormat;
import org.opendebate.meetings.meeting.MeetingType;
import org.opendebate.meetings.meeting.Organ;

/**
 * A meeting to be entered.
 *
 * @param organ null for the Security Council
 * @param agendaItem null for none yet
 * @param briefers null for none
 * @param specimen null for false
 */
record MeetingRequest(
        String organ,

        @NotNull @Pattern(regexp = "open-debate|debate|briefing", message = "must be open-debate, debate or briefing")
        String type,

        @NotNull @Pattern(regexp = "videoconference|chamber", message = "must be videoconference or chamber")
        String format,

        @NotNull LocalDate date,

        @NotBlank @Size(max = 500) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
        String theme,

        @Size(max = 500) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
        String agendaItem,

        @NotNull @Valid PresidentRequest president,
        @Size(max = 50) List<@NotNull @Valid BrieferRequest> briefers,
        Boolean specimen) {

    record PresidentRequest(
            @NotBlank @Size(max = 200) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
            String name,

            @Size(max = 200) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
            String title) {}

    record BrieferRequest(
            @NotBlank @Size(max = 200) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
            String name,

            @NotBlank @Size(max = 300) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
            String title,

            @Size(max = 300) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
            String organisation) {}

    DraftMeeting.Entry entry() {
        String code = organ == null ? Organ.SECURITY_COUNCIL.code() : organ;
        Organ known = Organ.ofCode(code)
                .orElseThrow(() -> Refusal.of(KitProblems.INVALID_FIELD, "organ is not one that meets here.")
                        .rule("organ")
                        .found(code)
                        .expected(
                                "one of " + Organ.ALL.stream().map(Organ::code).toList()));
        return new DraftMeeting.Entry(
                known,
                MeetingType.ofWire(type).orElseThrow(),
                MeetingFormat.ofWire(format).orElseThrow(),
                date,
                theme.strip(),
                agendaItem == null || agendaItem.isBlank() ? null : agendaItem.strip(),
                Boolean.TRUE.equals(specimen),
                new DraftMeeting.Person(president.name().strip(), president.title(), null),
                (briefers == null ? List.<BrieferRequest>of() : briefers)
                        .stream()
                                .map(briefer -> new DraftMeeting.Person(
                                        briefer.name().strip(), briefer.title().strip(), briefer.organisation()))
                                .toList());
    }
}
