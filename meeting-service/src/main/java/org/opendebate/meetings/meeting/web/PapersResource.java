package org.opendebate.meetings.meeting.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.opendebate.documents.text.TextForm;
import org.opendebate.kit.audit.ReadRecord;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.ETags;
import org.opendebate.kit.http.Offer;
import org.opendebate.kit.http.TakesForm;
import org.opendebate.kit.storage.ObjectStore;
import org.opendebate.meetings.OfficialLanguage;
import org.opendebate.meetings.meeting.FilePaper;
import org.opendebate.meetings.meeting.Meeting;
import org.opendebate.meetings.meeting.MeetingChange;
import org.opendebate.meetings.meeting.MeetingRecord;
import org.opendebate.meetings.meeting.MeetingRefused;
import org.opendebate.meetings.meeting.Paper;
import org.opendebate.meetings.meeting.PaperKind;
import org.opendebate.meetings.meeting.PaperModel;
import org.opendebate.meetings.meeting.ReadMeetings;

/** The parts of the document that announces a meeting, as files: letter, concept note, guidance note. */
@Path("/api/v1/meetings/{id}/{paper: letter|concept-note|guidance-note-file}")
@RunOnVirtualThread
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
@Tag(name = "Meetings")
class PapersResource {
    private static final Offer<TextForm> FORMS =
            new Offer<>(List.of(TextForm.values()), TextForm::wire, TextForm::mediaType);

    private final FilePaper filing;
    private final ReadMeetings reading;
    private final ObjectStore store;
    private final PaperIntake intake;
    private final CallerIdentity identity;
    private final ReadRecord reads;

    PapersResource(
            FilePaper filing,
            ReadMeetings reading,
            ObjectStore store,
            PaperIntake intake,
            CallerIdentity identity,
            ReadRecord reads) {
        this.filing = filing;
        this.reading = reading;
        this.store = store;
        this.intake = intake;
        this.identity = identity;
        this.reads = reads;
    }

    /** @param date the date that the paper bears; null for none */
    record PaperMetadata(
            @NotNull @Pattern(regexp = "ar|zh|en|fr|ru|es", message = "must be one of: ar, zh, en, fr, ru, es")
            String language,

            LocalDate date) {}

    @PUT
    @TakesForm
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME})
    @APIResponseSchema(MeetingAnswer.PaperAnswer.class)
    @Operation(
            operationId = "filePaper",
            summary = "File the letter, the concept note or the guidance note as a file, or put another in its place")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response put(
            @PathParam("id") String id,
            @PathParam("paper") String paper,
            @RestForm @PartType(MediaType.APPLICATION_JSON) @NotNull @Valid PaperMetadata metadata,
            @RestForm @NotNull FileUpload file,
            @Context HttpHeaders headers) {
        PaperKind kind = PaperKind.ofSegment(paper);
        MeetingChange change =
                new MeetingChange(Ids.meeting(id), identity.caller(), version -> ETags.require(headers, version));
        Meeting meeting = filing.check(change);
        PaperIntake.Taken taken = intake.take(
                meeting,
                kind,
                OfficialLanguage.ofTag(metadata.language()).orElseThrow(),
                metadata.date(),
                file.uploadedFile());
        MeetingRecord changed = filing.file(change, kind, taken.paper());
        return Response.ok(MeetingAnswer.PaperAnswer.of(change.id(), kind, taken.paper(), taken.findings()))
                .tag(ETags.of(changed.version()))
                .build();
    }

    /** The ETag of the bytes is their hash: what a change needs is the meeting's. */
    @GET
    @Operation(operationId = "getPaper", summary = "The letter, the concept note or the guidance note, as it was filed")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response get(@PathParam("id") String id, @PathParam("paper") String paper, @Context Request request) {
        PaperKind kind = PaperKind.ofSegment(paper);
        Meeting meeting = reading.one(identity.caller(), Ids.meeting(id)).meeting();
        Paper filed = meeting.paper(kind);
        EntityTag tag = new EntityTag(filed.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        Response answer = Response.ok(store.bytes(filed.key(), filed.sha256()))
                .type(filed.format().mediaType())
                .header(HttpHeaders.CONTENT_LANGUAGE, filed.language().tag())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + kind.wire() + "."
                                + filed.format().extension() + "\"")
                .tag(tag)
                .build();
        return recorded(meeting, answer);
    }

    /** Once a meeting is announced, its papers are for all. */
    private Response recorded(Meeting meeting, Response answer) {
        return meeting instanceof Meeting.Draft ? reads.recorded("paper.read", answer) : answer;
    }

    /**
     * What was read of a paper in Word, from the model that becomes a document; a PDF is kept as it is, and not read.
     *
     * @param format akn, html, plain or content; null to go by Accept
     */
    @GET
    @Path("/text")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/akn+xml", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/vnd.opendebate.content+json")
            })
    @Operation(operationId = "getPaperText", summary = "What was read of a paper in Word, in the form asked for")
    public Response text(
            @PathParam("id") String id,
            @PathParam("paper") String paper,
            @QueryParam("format") String format,
            @Context HttpHeaders headers,
            @Context Request request) {
        TextForm form = FORMS.chosen(format, headers.getAcceptableMediaTypes());
        Meeting meeting = reading.one(identity.caller(), Ids.meeting(id)).meeting();
        Paper filed = meeting.paper(PaperKind.ofSegment(paper));
        PaperModel model = filed.model().orElseThrow(() -> new MeetingRefused.PaperNotRead(PaperKind.ofSegment(paper)));
        EntityTag tag = new EntityTag(model.sha256() + "-" + form.wire());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
        }
        Response answer = Response.ok(form.write(
                        store.bytes(model.key(), model.sha256()), meeting.plan().theme()))
                .type(form.contentType())
                .header(HttpHeaders.CONTENT_LANGUAGE, filed.language().tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .tag(tag)
                .build();
        return recorded(meeting, answer);
    }
}
