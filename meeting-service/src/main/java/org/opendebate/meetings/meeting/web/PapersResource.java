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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.ETags;
import org.opendebate.kit.storage.ObjectStore;
import org.opendebate.meetings.OfficialLanguage;
import org.opendebate.meetings.meeting.FilePaper;
import org.opendebate.meetings.meeting.Meeting;
import org.opendebate.meetings.meeting.MeetingChange;
import org.opendebate.meetings.meeting.MeetingRecord;
import org.opendebate.meetings.meeting.Paper;
import org.opendebate.meetings.meeting.PaperKind;
import org.opendebate.meetings.meeting.ReadMeetings;

/** The parts of the document that announces a meeting, as files: letter, concept note, guidance note. */
@Path("/api/v1/meetings/{id}/{paper: letter|concept-note|guidance-note-file}")
@RunOnVirtualThread
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
class PapersResource {
    private final FilePaper filing;
    private final ReadMeetings reading;
    private final ObjectStore store;
    private final PaperIntake intake;
    private final CallerIdentity identity;

    PapersResource(
            FilePaper filing, ReadMeetings reading, ObjectStore store, PaperIntake intake, CallerIdentity identity) {
        this.filing = filing;
        this.reading = reading;
        this.store = store;
        this.intake = intake;
        this.identity = identity;
    }

    /** @param date the date that the paper bears; null for none */
    record PaperMetadata(
            @NotNull @Pattern(regexp = "ar|zh|en|fr|ru|es", message = "must be ar, zh, en, fr, ru or es")
            String language,

            LocalDate date) {}

    @PUT
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME})
    @APIResponseSchema(MeetingAnswer.PaperAnswer.class)
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
    public Response get(@PathParam("id") String id, @PathParam("paper") String paper) {
        PaperKind kind = PaperKind.ofSegment(paper);
        Paper filed = reading.paper(identity.caller(), Ids.meeting(id), kind);
        return Response.ok(store.bytes(filed.key(), filed.sha256()))
                .type(filed.format().mediaType())
                .header(HttpHeaders.CONTENT_LANGUAGE, filed.language().tag())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + kind.wire() + "."
                                + filed.format().extension() + "\"")
                .tag(new EntityTag(filed.sha256()))
                .build();
    }
}
