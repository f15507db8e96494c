package org.opendebate.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.id.Uuid7;
import org.opendebate.meetings.council.Council;
import org.opendebate.meetings.delegation.DelegationCode;

/** Enters a meeting as a draft; who presides over it follows from its month. */
@ApplicationScoped
public class DraftMeeting {
    private final Meetings meetings;
    private final Council council;
    private final Audit audit;
    private final Clock clock;

    DraftMeeting(Meetings meetings, Council council, Audit audit, @SystemTime Clock clock) {
        this.meetings = meetings;
        this.council = council;
        this.audit = audit;
        this.clock = clock;
    }

    /** A person as entered: the keys of briefers are given here. */
    public record Person(String name, String title, String organisation) {}

    /**
     * @param agendaItem null for none
     * @param president without organisation; the title may be null
     */
    public record Entry(
            Organ organ,
            MeetingType type,
            MeetingFormat format,
            LocalDate date,
            String theme,
            String agendaItem,
            boolean specimen,
            Person president,
            List<Person> briefers) {}

    @Transactional
    public MeetingRecord draft(Caller caller, Entry entry) {
        YearMonth month = YearMonth.from(entry.date());
        DelegationCode presidency =
                council.presidency(month).orElseThrow(() -> new MeetingRefused.PresidencyUnknown(month));
        if (!DraftsSeen.by(caller).includes(presidency)) {
            throw new MeetingRefused.NotThePresidency(presidency.value());
        }
        MeetingPlan plan = new MeetingPlan(
                entry.organ(),
                entry.type(),
                entry.format(),
                entry.date(),
                entry.theme(),
                entry.agendaItem(),
                entry.specimen(),
                new President(
                        presidency, entry.president().name(), entry.president().title()),
                briefers(entry.briefers()));
        MeetingRecord added = meetings.add(Meeting.Draft.of(new MeetingId(Uuid7.next(clock)), plan));
        audit.record(
                caller,
                "meeting.draft",
                "meeting/" + added.meeting().id(),
                "done",
                Map.of("date", entry.date().toString(), "presidency", presidency.value()));
        return added;
    }

    private static List<Briefer> briefers(List<Person> people) {
        List<Briefer> briefers = new ArrayList<>();
        for (Person person : people) {
            String key = "b" + (briefers.size() + 1);
            briefers.add(new Briefer(key, person.name(), person.title(), person.organisation()));
        }
        return briefers;
    }
}
