package org.opendebate.meetings.meeting.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.opendebate.meetings.OfficialLanguage;
import org.opendebate.meetings.meeting.Contact;
import org.opendebate.meetings.meeting.Deadlines;
import org.opendebate.meetings.meeting.GuidanceNote;
import org.opendebate.meetings.meeting.Shortcoming;

/**
 * A guidance note in answers.
 *
 * @param opening null for an earlier version, and where it is the moment of the announcement
 * @param due null for an earlier version, whose deadlines are not kept
 * @param close null for an earlier version
 */
record GuidanceNoteAnswer(
        int version,
        int wordTarget,
        int wordTolerancePercent,
        List<String> languages,
        List<String> statementFormats,
        List<String> coverLetterFormats,
        List<String> signatoryRoles,
        Duration uploadTimeout,
        boolean sealAutomatically,
        String secondSubmission,
        Map<String, String> incomplete,
        Duration completeWithin,
        Instant opening,
        Instant due,
        Instant close,
        ContactsAnswer contacts) {

    record ContactsAnswer(ContactAnswer login, ContactAnswer debate) {}

    record ContactAnswer(String office, String telephone, String email) {
        static ContactAnswer of(Contact contact) {
            return new ContactAnswer(contact.office(), contact.telephone(), contact.email());
        }
    }

    static GuidanceNoteAnswer of(GuidanceNote note, Deadlines deadlines) {
        return answer(note, deadlines.opening().orElse(null), deadlines.due(), deadlines.close());
    }

    static GuidanceNoteAnswer earlier(GuidanceNote note) {
        return answer(note, null, null, null);
    }

    private static GuidanceNoteAnswer answer(GuidanceNote note, Instant opening, Instant due, Instant close) {
        return new GuidanceNoteAnswer(
                note.version(),
                note.wordTarget(),
                note.wordTolerancePercent(),
                note.languages().stream().map(OfficialLanguage::tag).toList(),
                note.statementFormats(),
                note.coverLetterFormats(),
                note.signatoryRoles(),
                note.uploadTimeout(),
                note.sealAutomatically(),
                note.secondSubmission().wire(),
                Shortcoming.outcomes(note.stored()),
                note.completeWithin(),
                opening,
                due,
                close,
                new ContactsAnswer(ContactAnswer.of(note.loginContact()), ContactAnswer.of(note.debateContact())));
    }
}
