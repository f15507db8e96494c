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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.http.ETags;
import org.opendebate.kit.id.Uuid7;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.storage.ObjectStore;
import org.opendebate.kit.storage.StoredObject;
import org.opendebate.meetings.OfficialLanguage;
import org.opendebate.meetings.Problems;
import org.opendebate.meetings.meeting.FilePaper;
import org.opendebate.meetings.meeting.MeetingChange;
import org.opendebate.meetings.meeting.MeetingId;
import org.opendebate.meetings.meeting.MeetingRecord;
import org.opendebate.meetings.meeting.Paper;
import org.opendebate.meetings.meeting.PaperFormat;
import org.opendebate.meetings.meeting.PaperKind;
import org.opendebate.meetings.meeting.ReadMeetings;

/** The announcing letter and the concept note of a meeting, as files. */
@Path("/api/v1/meetings/{id}/{paper: letter|concept-note}")
@RunOnVirtualThread
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
class PapersResource {
    private final FilePaper filing;
    private final ReadMeetings reading;
    private final ObjectStore store;
    private final PaperSettings settings;
    private final CallerIdentity identity;
    private final Clock clock;

    PapersResource(
            FilePaper filing,
            ReadMeetings reading,
            ObjectStore store,
            PaperSettings settings,
            CallerIdentity identity,
            @SystemTime Clock clock) {
        this.filing = filing;
        this.reading = reading;
        this.store = store;
        this.settings = settings;
        this.identity = identity;
        this.clock = clock;
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
        PaperKind kind = PaperKind.ofWire(paper);
        MeetingChange change =
                new MeetingChange(Ids.meeting(id), identity.caller(), version -> ETags.require(headers, version));
        filing.check(change);
        PaperFormat format = format(file);
        StoredObject stored = store.put(key(change.id(), kind, format), file.uploadedFile(), format.mediaType());
        Paper filed = new Paper(
                OfficialLanguage.ofTag(metadata.language()).orElseThrow(),
                metadata.date(),
                format,
                stored.key(),
                stored.sha256(),
                stored.size());
        MeetingRecord changed = filing.file(change, kind, filed);
        return Response.ok(MeetingAnswer.PaperAnswer.of(change.id(), kind, filed))
                .tag(ETags.of(changed.version()))
                .build();
    }

    /** The ETag of the bytes is their hash: what a change needs is the meeting's. */
    @GET
    public Response get(@PathParam("id") String id, @PathParam("paper") String paper) {
        PaperKind kind = PaperKind.ofWire(paper);
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

    private PaperFormat format(FileUpload file) {
        long limit = settings.limit().asLongValue();
        if (file.size() > limit) {
            throw Refusal.of(Problems.PAPER_TOO_LARGE, "The file is too large.")
                    .rule("paper-size")
                    .found(file.size() + " bytes")
                    .expected("at most " + limit + " bytes")
                    .remedy("Make the pictures in it smaller, or leave out what does not belong to the paper.");
        }
        byte[] head = head(file);
        return PaperFormat.startingWith(head)
                .orElseThrow(() -> Refusal.of(Problems.PAPER_FORMAT, "The file is neither a PDF nor a Word document.")
                        .rule("paper-format")
                        .found(head.length == 0 ? "an empty file" : "a file that begins otherwise")
                        .expected("PDF, or Word in the form .docx")
                        .remedy("Save it as PDF or .docx; an old .doc is not enough."));
    }

    private static byte[] head(FileUpload file) {
        try (InputStream in = Files.newInputStream(file.uploadedFile())) {
            return in.readNBytes(PaperFormat.HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be read", e);
        }
    }

    /** A new key for every file: nothing in the store is ever overwritten. */
    private String key(MeetingId id, PaperKind kind, PaperFormat format) {
        return "meetings/" + id + "/" + kind.wire() + "/" + Uuid7.next(clock) + "." + format.extension();
    }
}
