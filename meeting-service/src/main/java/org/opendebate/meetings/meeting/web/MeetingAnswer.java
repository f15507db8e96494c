package org.opendebate.meetings.meeting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opendebate.kit.finding.FindingWords;
import org.opendebate.kit.finding.Place;
import org.opendebate.kit.problem.Interpreter;
import org.opendebate.kit.problem.Spoken;
import org.opendebate.meetings.meeting.Meeting;
import org.opendebate.meetings.meeting.MeetingId;
import org.opendebate.meetings.meeting.MeetingPlan;
import org.opendebate.meetings.meeting.Paper;
import org.opendebate.meetings.meeting.PaperKind;
import org.opendebate.meetings.reading.PaperReading;

/** A meeting in answers; what is not there yet is null. */
record MeetingAnswer(
        String id,
        String state,
        String cancelledBecause,
        String organ,
        String type,
        String format,
        LocalDate date,
        String timeZone,
        String theme,
        String subTheme,
        String agendaItem,
        String meetingRecord,
        boolean specimen,
        boolean sandbox,
        PresidentAnswer president,
        List<BrieferAnswer> briefers,
        List<MeetingRequest.InviteeRequest> invitees,
        Instant opening,
        Instant due,
        Instant close,
        List<DeadlineChangeAnswer> deadlineChanges,
        GuidanceNoteAnswer guidanceNote,
        PaperAnswer letter,
        PaperAnswer conceptNote,
        PaperAnswer guidanceNoteFile,
        String letterSymbol,
        String documentSymbol,
        Map<String, String> links) {

    record PresidentAnswer(String delegation, String name, String title) {}

    record BrieferAnswer(String key, String name, String title, String organisation, boolean confirmed) {}

    /**
     * What the document engine read from a paper in Word.
     *
     * @param href where it is shown as text
     */
    record ModelAnswer(String sha256, long size, String reader, String href) {}

    /** One thing that was seen in a paper; the place is null for the whole file. */
    record FindingAnswer(String rule, String severity, String place, String found, String remedy) {
        static FindingAnswer of(PaperReading.Observation observation) {
            return new FindingAnswer(
                    observation.rule(),
                    observation.severity(),
                    observation.place(),
                    observation.found(),
                    observation.remedy());
        }

        FindingAnswer in(Interpreter language) {
            return new FindingAnswer(
                    rule,
                    severity,
                    Place.said(place, language),
                    FindingWords.said(rule, found, language),
                    FindingWords.said(rule, remedy, language));
        }
    }

    /**
     * A paper.
     *
     * @param model null for a PDF
     * @param findings told to whoever files the paper; null later
     */
    record PaperAnswer(
            String language,
            LocalDate date,
            String mediaType,
            String sha256,
            long size,
            ModelAnswer model,
            List<FindingAnswer> findings,
            String href)
            implements Spoken {
        @Override
        public PaperAnswer in(Interpreter interpreter) {
            List<FindingAnswer> told = findings == null
                    ? null
                    : findings.stream().map(finding -> finding.in(interpreter)).toList();
            return new PaperAnswer(language, date, mediaType, sha256, size, model, told, href);
        }

        static PaperAnswer of(MeetingId id, PaperKind kind, Paper paper, List<FindingAnswer> findings) {
            String self = path(id) + "/" + kind.segment();
            return new PaperAnswer(
                    paper.language().tag(),
                    paper.date(),
                    paper.format().mediaType(),
                    paper.sha256(),
                    paper.size(),
                    paper.model()
                            .map(model -> new ModelAnswer(model.sha256(), model.size(), model.reader(), self + "/text"))
                            .orElse(null),
                    findings,
                    self);
        }
    }

    static String path(MeetingId id) {
        return "/api/v1/meetings/" + id;
    }

    static MeetingAnswer of(Meeting meeting) {
        MeetingPlan plan = meeting.plan();
        return new MeetingAnswer(
                meeting.id().toString(),
                meeting.state().wire(),
                meeting instanceof Meeting.Cancelled cancelled ? cancelled.reason() : null,
                plan.organ().code(),
                plan.type().wire(),
                plan.format().wire(),
                plan.date(),
                plan.organ().zone().getId(),
                plan.theme(),
                plan.subTheme(),
                plan.agendaItem(),
                plan.meetingRecord(),
                plan.specimen(),
                meeting.isSandbox(),
                new PresidentAnswer(
                        plan.president().delegation().value(),
                        plan.president().name(),
                        plan.president().title()),
                plan.briefers().stream()
                        .map(b -> new BrieferAnswer(b.key(), b.name(), b.title(), b.organisation(), b.confirmed()))
                        .toList(),
                plan.invitees().stream().map(MeetingRequest.InviteeRequest::of).toList(),
                meeting.deadlines().opening().orElse(null),
                meeting.deadlines().due(),
                meeting.deadlines().close(),
                meeting.facts().deadlineChanges().stream()
                        .map(DeadlineChangeAnswer::of)
                        .toList(),
                meeting.guidance()
                        .map(note -> GuidanceNoteAnswer.of(note, meeting.deadlines()))
                        .orElse(null),
                paper(meeting, PaperKind.LETTER),
                paper(meeting, PaperKind.CONCEPT_NOTE),
                paper(meeting, PaperKind.GUIDANCE_NOTE),
                meeting.papers().symbol().orElse(null),
                meeting.documentSymbol().orElse(null),
                links(meeting));
    }

    private static PaperAnswer paper(Meeting meeting, PaperKind kind) {
        return meeting.papers()
                .of(kind)
                .map(paper -> PaperAnswer.of(meeting.id(), kind, paper, null))
                .orElse(null);
    }

    private static Map<String, String> links(Meeting meeting) {
        String self = path(meeting.id());
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        links.put("guidanceNote", self + "/guidance-note");
        meeting.papers().letter().ifPresent(paper -> links.put("letter", self + "/letter"));
        meeting.papers().conceptNote().ifPresent(paper -> links.put("conceptNote", self + "/concept-note"));
        meeting.papers().guidanceNote().ifPresent(paper -> links.put("guidanceNoteFile", self + "/guidance-note-file"));
        links.put("statements", self + "/statements");
        links.put("compilation", self + "/compilation");
        meeting.papers().symbol().ifPresent(symbol -> links.put("letterDocument", "/api/v1/documents/" + symbol));
        meeting.documentSymbol().ifPresent(symbol -> links.put("document", "/api/v1/documents/" + symbol));
        return links;
    }
}
