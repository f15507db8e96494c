package org.opendebate.meetings.meeting.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.ETags;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.meetings.Problems;
import org.opendebate.meetings.meeting.IssueGuidanceNote;
import org.opendebate.meetings.meeting.MeetingChange;
import org.opendebate.meetings.meeting.MeetingId;
import org.opendebate.meetings.meeting.MeetingRecord;
import org.opendebate.meetings.meeting.ReadMeetings;

/** A meeting's guidance note. Its ETag is the meeting's. */
@Path("/api/v1/meetings/{id}/guidance-note")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
@Tag(name = "Meetings")
class GuidanceNoteResource {
    private final IssueGuidanceNote issuing;
    private final ReadMeetings reading;
    private final CallerIdentity identity;

    GuidanceNoteResource(IssueGuidanceNote issuing, ReadMeetings reading, CallerIdentity identity) {
        this.issuing = issuing;
        this.reading = reading;
        this.identity = identity;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME})
    @APIResponseSchema(GuidanceNoteAnswer.class)
    @Operation(operationId = "issueGuidanceNote", summary = "Issue the guidance note of a meeting, or its next version")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response put(
            @PathParam("id") String id, @NotNull @Valid GuidanceNoteRequest request, @Context HttpHeaders headers) {
        MeetingChange change =
                new MeetingChange(Ids.meeting(id), identity.caller(), version -> ETags.require(headers, version));
        MeetingRecord changed = issuing.issue(
                change,
                request.note(),
                Optional.ofNullable(request.opening()),
                Optional.ofNullable(request.due()),
                Optional.ofNullable(request.close()));
        return answer(changed);
    }

    /** @param version null for the one in force */
    @GET
    @APIResponseSchema(GuidanceNoteAnswer.class)
    @Operation(operationId = "getGuidanceNote", summary = "The guidance note in force, or an earlier version")
    public Response get(@PathParam("id") String id, @QueryParam("version") Integer version) {
        Caller caller = identity.caller();
        MeetingId meeting = Ids.meeting(id);
        MeetingRecord found = reading.one(caller, meeting);
        if (version == null
                || found.meeting()
                        .guidance()
                        .filter(note -> note.version() == version)
                        .isPresent()) {
            return answer(found);
        }
        return Response.ok(reading.guidance(caller, meeting, version)
                        .map(GuidanceNoteAnswer::earlier)
                        .orElseThrow(GuidanceNoteResource::missing))
                .build();
    }

    private static Response answer(MeetingRecord entry) {
        return Response.ok(entry.meeting()
                        .guidance()
                        .map(note -> GuidanceNoteAnswer.of(note, entry.meeting().deadlines()))
                        .orElseThrow(GuidanceNoteResource::missing))
                .tag(ETags.of(entry.version()))
                .build();
    }

    private static Refusal missing() {
        return Refusal.of(Problems.GUIDANCE_NOTE_NOT_FOUND, "The meeting has no guidance note of this version.")
                .rule("guidance-note-issued")
                .remedy("PUT one, or leave the version out to get the one in force.");
    }
}
