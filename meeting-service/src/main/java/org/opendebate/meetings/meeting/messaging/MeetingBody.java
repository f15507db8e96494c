package org.opendebate.meetings.meeting.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.opendebate.meetings.OfficialLanguage;
import org.opendebate.meetings.meeting.Contact;
import org.opendebate.meetings.meeting.GuidanceNote;
import org.opendebate.meetings.meeting.Meeting;
import org.opendebate.meetings.meeting.MeetingPlan;

/** The body of every event of {@code debates.meeting.v1}: the meeting's full state, without mail addresses. */
record MeetingBody(
        String meetingId,
        String organ,
        String type,
        String format,
        LocalDate date,
        String timeZone,
        String theme,
        String agendaItem,
        String state,
        boolean specimen,
        PresidentBody president,
        List<BrieferBody> briefers,
        Instant due,
        Instant close,
        Duration uploadTimeout,
        GuidanceBody guidanceNote,
        String documentSymbol) {

    record PresidentBody(String delegation, String name, String title) {}

    record BrieferBody(String key, String name, String title, String organisation) {}

    record ContactBody(String office, String telephone) {
        static ContactBody of(Contact contact) {
            return new ContactBody(contact.office(), contact.telephone());
        }
    }

    record ContactsBody(ContactBody login, ContactBody debate) {}

    record GuidanceBody(
            int version,
            int wordTarget,
            int wordTolerancePercent,
            List<String> languages,
            List<String> statementFormats,
            List<String> coverLetterFormats,
            List<String> signatoryRoles,
            boolean sealAutomatically,
            ContactsBody contacts) {
        static GuidanceBody of(GuidanceNote note) {
            return new GuidanceBody(
                    note.version(),
                    note.wordTarget(),
                    note.wordTolerancePercent(),
                    note.languages().stream().map(OfficialLanguage::tag).toList(),
                    note.statementFormats(),
                    note.coverLetterFormats(),
                    note.signatoryRoles(),
                    note.sealAutomatically(),
                    new ContactsBody(ContactBody.of(note.loginContact()), ContactBody.of(note.debateContact())));
        }
    }

    static MeetingBody of(Meeting meeting, GuidanceNote note) {
        MeetingPlan plan = meeting.plan();
        return new MeetingBody(
                meeting.id().toString(),
                plan.organ().code(),
                plan.type().wire(),
                plan.format().wire(),
                plan.date(),
                plan.organ().zone().getId(),
                plan.theme(),
                plan.agendaItem(),
                meeting.state().wire(),
                plan.specimen(),
                new PresidentBody(
                        plan.president().delegation().value(),
                        plan.president().name(),
                        plan.president().title()),
                plan.briefers().stream()
                        .map(b -> new BrieferBody(b.key(), b.name(), b.title(), b.organisation()))
                        .toList(),
                meeting.deadlines().due(),
                meeting.deadlines().close(),
                note.uploadTimeout(),
                GuidanceBody.of(note),
                meeting.documentSymbol().orElse(null));
    }
}
