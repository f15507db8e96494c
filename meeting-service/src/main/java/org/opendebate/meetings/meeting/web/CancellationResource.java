package org.opendebate.meetings.meeting.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.kit.caller.Role;
import org.opendebate.meetings.OneLine;
import org.opendebate.meetings.meeting.CancelMeeting;

/** Calls a meeting off. */
@Path("/api/v1/meetings/{id}/cancellation")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.SECRETARIAT_NAME)
@Tag(name = "Meetings")
class CancellationResource {
    private final CancelMeeting cancelling;
    private final Transitions transitions;

    CancellationResource(CancelMeeting cancelling, Transitions transitions) {
        this.cancelling = cancelling;
        this.transitions = transitions;
    }

    /** Why. It is told to all who see the meeting. */
    record CancellationRequest(
            @NotBlank @Size(max = 500) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
            String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = MeetingAnswer.class, responseCode = "200")
    @Operation(operationId = "cancelMeeting", summary = "Call a meeting off, for a reason that all are told")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response cancel(
            @PathParam("id") String id,
            @NotNull @Valid CancellationRequest request,
            @HeaderParam(Transitions.IDEMPOTENCY_KEY) String key,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return transitions.run(
                id,
                key,
                headers,
                uri,
                request,
                change -> cancelling.cancel(change, request.reason().strip()));
    }
}
