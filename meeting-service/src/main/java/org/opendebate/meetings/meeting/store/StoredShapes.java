package org.opendebate.meetings.meeting.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opendebate.meetings.OfficialLanguage;
import org.opendebate.meetings.delegation.DelegationCode;
import org.opendebate.meetings.meeting.Briefer;
import org.opendebate.meetings.meeting.Contact;
import org.opendebate.meetings.meeting.DeadlineChange;
import org.opendebate.meetings.meeting.GuidanceNote;
import org.opendebate.meetings.meeting.Invitee;
import org.opendebate.meetings.meeting.Paper;
import org.opendebate.meetings.meeting.PaperFormat;
import org.opendebate.meetings.meeting.PaperModel;
import org.opendebate.meetings.meeting.Shortcoming;

/** Reads and writes the parts of a meeting that are stored as JSON. */
@ApplicationScoped
class StoredShapes {
    private static final TypeReference<List<BrieferShape>> BRIEFERS = new TypeReference<>() {};
    private static final TypeReference<List<InviteeShape>> INVITEES = new TypeReference<>() {};

    private static final TypeReference<List<DeadlineChangeShape>> DEADLINE_CHANGES = new TypeReference<>() {};

    private final ObjectMapper json;

    StoredShapes(ObjectMapper json) {
        this.json = json;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BrieferShape(String key, String name, String title, String organisation, Boolean confirmed) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InviteeShape(String rule, String delegation, String name, String title, String organisation) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PaperShape(
            String language,
            LocalDate date,
            PaperFormat format,
            String key,
            String sha256,
            long size,
            ModelShape model) {}

    record ModelShape(String key, String sha256, long size, String reader) {
        static ModelShape of(PaperModel model) {
            return new ModelShape(model.key(), model.sha256(), model.size(), model.reader());
        }

        PaperModel model() {
            return new PaperModel(key, sha256, size, reader);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContactShape(String office, String telephone, String email) {
        static ContactShape of(Contact contact) {
            return new ContactShape(contact.office(), contact.telephone(), contact.email());
        }

        Contact contact() {
            return new Contact(office, telephone, email);
        }
    }

    record NoteShape(
            int wordTarget,
            int wordTolerancePercent,
            List<String> languages,
            List<String> statementFormats,
            List<String> coverLetterFormats,
            List<String> signatoryRoles,
            Duration uploadTimeout,
            boolean sealAutomatically,
            GuidanceNote.SecondSubmission secondSubmission,
            List<String> stored,
            Duration completeWithin,
            ContactShape loginContact,
            ContactShape debateContact) {}

    /** @param stored the text as it stands in the store, given back when it says the same; null for none */
    String briefers(List<Briefer> briefers, String stored) {
        if (stored != null && briefers.equals(briefers(stored))) {
            return stored;
        }
        return text(briefers.stream()
                .map(b -> new BrieferShape(b.key(), b.name(), b.title(), b.organisation(), b.confirmed()))
                .toList());
    }

    /** @param stored as above */
    String invitees(List<Invitee> invitees, String stored) {
        if (stored != null && invitees.equals(invitees(stored))) {
            return stored;
        }
        return text(invitees.stream()
                .map(i -> new InviteeShape(
                        i.rule().wire(),
                        i.delegation() == null ? null : i.delegation().value(),
                        i.name(),
                        i.title(),
                        i.organisation()))
                .toList());
    }

    List<Invitee> invitees(String text) {
        return read(() -> json.readValue(text, INVITEES)).stream()
                .map(shape -> new Invitee(
                        Invitee.Rule.ofWire(shape.rule).orElseThrow(),
                        shape.delegation == null ? null : new DelegationCode(shape.delegation),
                        shape.name,
                        shape.title,
                        shape.organisation))
                .toList();
    }

    List<Briefer> briefers(String text) {
        return read(() -> json.readValue(text, BRIEFERS)).stream()
                .map(shape -> new Briefer(
                        shape.key,
                        shape.name,
                        shape.title,
                        shape.organisation,
                        shape.confirmed == null || shape.confirmed))
                .toList();
    }

    /** @param stored as above */
    String deadlineChanges(List<DeadlineChange> changes, String stored) {
        if (stored != null && changes.equals(deadlineChanges(stored))) {
            return stored;
        }
        return text(changes.stream().map(DeadlineChangeShape::of).toList());
    }

    List<DeadlineChange> deadlineChanges(String text) {
        return read(() -> json.readValue(text, DEADLINE_CHANGES)).stream()
                .map(DeadlineChangeShape::change)
                .toList();
    }

    /**
     * The text of a paper.
     *
     * @param stored the text as it stands in the store, given back when it says the same; null for none
     */
    String paper(Optional<Paper> paper, String stored) {
        if (paper.equals(paper(stored))) {
            return stored;
        }
        return paper.map(p -> text(new PaperShape(
                        p.language().tag(),
                        p.date(),
                        p.format(),
                        p.key(),
                        p.sha256(),
                        p.size(),
                        p.model().map(ModelShape::of).orElse(null))))
                .orElse(null);
    }

    Optional<Paper> paper(String text) {
        return Optional.ofNullable(text)
                .map(present -> read(() -> json.readValue(present, PaperShape.class)))
                .map(shape -> new Paper(
                        language(shape.language),
                        shape.date,
                        shape.format,
                        shape.key,
                        shape.sha256,
                        shape.size,
                        Optional.ofNullable(shape.model).map(ModelShape::model)));
    }

    String note(GuidanceNote note) {
        return text(new NoteShape(
                note.wordTarget(),
                note.wordTolerancePercent(),
                note.languages().stream().map(OfficialLanguage::tag).toList(),
                note.statementFormats(),
                note.coverLetterFormats(),
                note.signatoryRoles(),
                note.uploadTimeout(),
                note.sealAutomatically(),
                note.secondSubmission(),
                note.stored().stream().map(Shortcoming::rule).toList(),
                note.completeWithin(),
                ContactShape.of(note.loginContact()),
                ContactShape.of(note.debateContact())));
    }

    GuidanceNote note(int version, String text) {
        NoteShape shape = read(() -> json.readValue(text, NoteShape.class));
        return new GuidanceNote(
                version,
                shape.wordTarget,
                shape.wordTolerancePercent,
                shape.languages.stream().map(StoredShapes::language).collect(Collectors.toSet()),
                shape.statementFormats,
                shape.coverLetterFormats,
                shape.signatoryRoles,
                shape.uploadTimeout,
                shape.sealAutomatically,
                // a note from before this rule
                shape.secondSubmission == null ? GuidanceNote.SecondSubmission.REPLACE : shape.secondSubmission,
                shape.stored.stream()
                        .map(rule -> Shortcoming.ofRule(rule).orElseThrow())
                        .collect(Collectors.toSet()),
                shape.completeWithin,
                shape.loginContact.contact(),
                shape.debateContact.contact());
    }

    private static OfficialLanguage language(String tag) {
        return OfficialLanguage.ofTag(tag).orElseThrow();
    }

    private String text(Object shape) {
        return read(() -> json.writeValueAsString(shape));
    }

    private static <T> T read(Json<T> step) {
        try {
            return step.run();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored part of a meeting cannot be read or written", e);
        }
    }

    private interface Json<T> {
        T run() throws JsonProcessingException;
    }
}
