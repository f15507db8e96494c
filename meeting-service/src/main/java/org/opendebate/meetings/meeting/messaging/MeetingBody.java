package org.opendebate.meetings.meeting.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.opendebate.meetings.OfficialLanguage;
import org.opendebate.meetings.meeting.Contact;
import org.opendebate.meetings.meeting.GuidanceNote;
import org.opendebate.meetings.meeting.Invitee;
import org.opendebate.meetings.meeting.Meeting;
import org.opendebate.meetings.meeting.MeetingPlan;
import org.opendebate.meetings.meeting.Paper;
import org.opendebate.meetings.meeting.PaperKind;
import org.opendebate.meetings.meeting.Shortcoming;

/** The body of every event of {@code debates.meeting.v1}: the meeting's full state, without mail addresses. */
record MeetingBody(
        String meetingId,
        String organ,
        String organActor,
        String type,
        String format,
        LocalDate date,
        String timeZone,
        String theme,
        String subTheme,
        String agendaItem,
        String meetingRecord,
        String state,
        String cancelledBecause,
        boolean specimen,
        boolean sandbox,
        PresidentBody president,
        List<BrieferBody> briefers,
        List<InviteeBody> invitees,
        Instant opening,
        Instant due,
        Instant close,
        List<DeadlineChangeBody> deadlineChanges,
        Duration uploadTimeout,
        GuidanceBody guidanceNote,
        List<PaperBody> papers,
        String documentSymbol) {

    record PresidentBody(String delegation, String name, String title) {}

    record BrieferBody(String key, String name, String title, String organisation, boolean confirmed) {}

    record InviteeBody(String rule, String delegation, String name, String title, String organisation) {
        static InviteeBody of(Invitee invitee) {
            return new InviteeBody(
                    invitee.rule().wire(),
                    invitee.delegation() == null ? null : invitee.delegation().value(),
                    invitee.name(),
                    invitee.title(),
                    invitee.organisation());
        }
    }

    record OriginalBody(String key, String sha256, long size, String mediaType) {}

    record ModelBody(String key, String sha256, long size, String reader) {}

    /** @param model null for a paper that no reader has read */
    record PaperBody(String part, String language, LocalDate date, OriginalBody original, ModelBody model) {
        static PaperBody of(PaperKind kind, Paper paper) {
            return new PaperBody(
                    kind.wire(),
                    paper.language().tag(),
                    paper.date(),
                    new OriginalBody(
                            paper.key(),
                            paper.sha256(),
                            paper.size(),
                            paper.format().mediaType()),
                    paper.model()
                            .map(model -> new ModelBody(model.key(), model.sha256(), model.size(), model.reader()))
                            .orElse(null));
        }
    }

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
            String secondSubmission,
            Map<String, String> incomplete,
            Duration completeWithin,
            Instant opening,
            ContactsBody contacts) {
        static GuidanceBody of(GuidanceNote note, Instant opening) {
            return new GuidanceBody(
                    note.version(),
                    note.wordTarget(),
                    note.wordTolerancePercent(),
                    note.languages().stream().map(OfficialLanguage::tag).toList(),
                    note.statementFormats(),
                    note.coverLetterFormats(),
                    note.signatoryRoles(),
                    note.sealAutomatically(),
                    note.secondSubmission().wire(),
                    Shortcoming.outcomes(note.stored()),
                    note.completeWithin(),
                    opening,
                    new ContactsBody(ContactBody.of(note.loginContact()), ContactBody.of(note.debateContact())));
        }
    }

    static MeetingBody of(Meeting meeting) {
        GuidanceNote note = meeting.guidance().orElseThrow();
        Instant opening = meeting.deadlines().opening().orElseThrow();
        MeetingPlan plan = meeting.plan();
        return new MeetingBody(
                meeting.id().toString(),
                plan.organ().code(),
                plan.organ().actor(),
                plan.type().wire(),
                plan.format().wire(),
                plan.date(),
                plan.organ().zone().getId(),
                plan.theme(),
                plan.subTheme(),
                plan.agendaItem(),
                plan.meetingRecord(),
                meeting.state().wire(),
                meeting instanceof Meeting.Cancelled cancelled ? cancelled.reason() : null,
                plan.specimen(),
                meeting.isSandbox(),
                new PresidentBody(
                        plan.president().delegation().value(),
                        plan.president().name(),
                        plan.president().title()),
                plan.briefers().stream()
                        .map(b -> new BrieferBody(b.key(), b.name(), b.title(), b.organisation(), b.confirmed()))
                        .toList(),
                plan.invitees().stream().map(InviteeBody::of).toList(),
                opening,
                meeting.deadlines().due(),
                meeting.deadlines().close(),
                meeting.facts().deadlineChanges().stream()
                        .map(DeadlineChangeBody::of)
                        .toList(),
                note.uploadTimeout(),
                GuidanceBody.of(note, opening),
                Arrays.stream(PaperKind.values())
                        .flatMap(kind -> meeting.papers().of(kind).stream().map(paper -> PaperBody.of(kind, paper)))
                        .toList(),
                meeting.documentSymbol().orElse(null));
    }
}
