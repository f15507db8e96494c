package org.opendebate.meetings.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Which fields of a plan may change in which state: all in a draft, but the organ; from the announcement to the seal all
 * that does not move the meeting (for which there is the postponement) or the marks on its documents; after the seal the
 * link to the meeting's record alone, which appears late.
 */
final class PlanFields {
    private static final String MEETING_RECORD = "meetingRecord";
    private static final Set<String> FIXED_IN_A_DRAFT = Set.of("organ");
    private static final Set<String> FIXED_BY_THE_ANNOUNCEMENT = Set.of("organ", "date", "specimen");

    private static final List<Field> FIELDS = List.of(
            new Field("organ", MeetingPlan::organ),
            new Field("type", MeetingPlan::type),
            new Field("format", MeetingPlan::format),
            new Field("date", MeetingPlan::date),
            new Field("theme", MeetingPlan::theme),
            new Field("subTheme", MeetingPlan::subTheme),
            new Field("agendaItem", MeetingPlan::agendaItem),
            new Field(MEETING_RECORD, MeetingPlan::meetingRecord),
            new Field("specimen", MeetingPlan::specimen),
            new Field("president", MeetingPlan::president),
            new Field("briefers", MeetingPlan::briefers),
            new Field("invitees", MeetingPlan::invitees));

    private PlanFields() {}

    private record Field(String name, Function<MeetingPlan, Object> value) {}

    /** @throws PlanRefused.FieldsFixed when the plans differ in a field that stands fast in this state */
    static void requireChangeable(MeetingState state, MeetingPlan before, MeetingPlan after) {
        List<String> fixed = new ArrayList<>();
        List<String> free = new ArrayList<>();
        for (Field field : FIELDS) {
            if (mayChange(state, field.name)) {
                free.add(field.name);
            } else if (!Objects.equals(field.value.apply(before), field.value.apply(after))) {
                fixed.add(field.name);
            }
        }
        if (!fixed.isEmpty()) {
            throw new PlanRefused.FieldsFixed(state, fixed, free);
        }
    }

    private static boolean mayChange(MeetingState state, String field) {
        return switch (state) {
            case DRAFT -> !FIXED_IN_A_DRAFT.contains(field);
            case ANNOUNCED, OPEN, DUE, CLOSED -> !FIXED_BY_THE_ANNOUNCEMENT.contains(field);
            case SEALED, COMPILED, PUBLISHED -> field.equals(MEETING_RECORD);
            case CANCELLED -> false;
        };
    }
}
