package org.opendebate.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendebate.contracts.SandboxMeetings;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.meetings.OfficialLanguage;

/**
 * Makes the meetings of the sandbox: today's, which takes statements, yesterday's, which is closed, and tomorrow's, which
 * opens at midnight, so that the names always stand for meetings that every service knows.
 */
@ApplicationScoped
class MakeSandbox {
    private static final Contact NOBODY = new Contact("Sandbox: nobody reads what is submitted here", null, null);

    private final Meetings meetings;
    private final Planning planning;
    private final ChangeMeeting changes;
    private final MeetingEvents events;
    private final BusinessClock clock;

    MakeSandbox(
            Meetings meetings, Planning planning, ChangeMeeting changes, MeetingEvents events, BusinessClock clock) {
        this.meetings = meetings;
        this.planning = planning;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes those that are not there.
     *
     * @return how many were made
     * @throws PlanRefused.PresidencyUnknown where the Council of one of the days is on no record; then none is made
     */
    @Transactional
    int around(LocalDate today) {
        meetings.lockSandbox();
        int made = 0;
        for (LocalDate day : List.of(today.minusDays(1), today, today.plusDays(1))) {
            MeetingId id = new MeetingId(SandboxMeetings.on(day));
            if (meetings.find(id).isEmpty()) {
                make(id, day);
                made++;
            }
        }
        return made;
    }

    private void make(MeetingId id, LocalDate day) {
        Instant now = clock.instant();
        Instant begins = day.atStartOfDay(SandboxMeetings.ZONE).toInstant();
        Deadlines ofTheDay = Deadlines.endOf(day, SandboxMeetings.ZONE);
        Meeting.Draft draft = Meeting.Draft.of(id, planning.first(entry(day)))
                .issue(note(), new Deadlines(Optional.of(begins), ofTheDay.due(), ofTheDay.close()));
        meetings.add(draft);
        // as if it had been made in time: yesterday's was never open here, and is closed all the same
        Meeting.Running announced = draft.announce(now.isBefore(begins) ? now : begins);
        events.tell(MeetingEvents.What.ANNOUNCED, announced);
        Meeting current = announced.at(now);
        if (current.state() != announced.state()) {
            events.tell(MeetingEvents.What.cameTo(current.state()), current);
        }
        changes.keep(Audit.SYSTEM, "meeting.sandbox", current);
    }

    private static PlanEntry entry(LocalDate day) {
        return new PlanEntry(
                Organ.SECURITY_COUNCIL,
                MeetingType.OPEN_DEBATE,
                MeetingFormat.CHAMBER,
                day,
                "Sandbox of " + day,
                null,
                null,
                null,
                true,
                null,
                "President of the sandbox",
                null,
                List.of(),
                List.of());
    }

    private static GuidanceNote note() {
        return new GuidanceNote(
                1,
                GuidanceNote.USUAL_WORD_TARGET,
                GuidanceNote.USUAL_WORD_TOLERANCE_PERCENT,
                EnumSet.allOf(OfficialLanguage.class),
                GuidanceNote.STATEMENT_FORMATS,
                GuidanceNote.COVER_LETTER_FORMATS,
                GuidanceNote.SIGNATORY_ROLES,
                GuidanceNote.USUAL_UPLOAD_TIMEOUT,
                false,
                GuidanceNote.SecondSubmission.REPLACE,
                Shortcoming.stored(Map.of()),
                GuidanceNote.USUAL_COMPLETION,
                NOBODY,
                NOBODY);
    }
}
