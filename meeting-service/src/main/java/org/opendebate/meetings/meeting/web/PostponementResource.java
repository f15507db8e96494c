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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.kit.caller.Role;
import org.opendebate.meetings.OneLine;
import org.opendebate.meetings.meeting.PostponeMeeting;

/** Puts an announced meeting on another day. */
@Path("/api/v1/meetings/{id}/postponement")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.SECRETARIAT_NAME)
@Tag(name = "Meetings")
class PostponementResource {
    private final PostponeMeeting postponing;
    private final Transitions transitions;

    PostponementResource(PostponeMeeting postponing, Transitions transitions) {
        this.postponing = postponing;
        this.transitions = transitions;
    }

    /**
     * To when, and why.
     *
     * @param due null to move with the date, or with {@code close}
     * @param close null to move with the date, or with {@code due}
     * @param president null for the person who was named before; needed where another delegation presides
     */
    record PostponementRequest(
            @NotNull LocalDate date,
            Instant due,
            Instant close,

            @NotBlank @Size(max = 500) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
            String reason,

            @Valid MeetingRequest.PresidentRequest president) {
        PostponeMeeting.Postponement postponement() {
            return new PostponeMeeting.Postponement(
                    date,
                    Optional.ofNullable(due),
                    Optional.ofNullable(close),
                    reason.strip(),
                    Optional.ofNullable(president).map(named -> named.name().strip()),
                    Optional.ofNullable(president).map(MeetingRequest.PresidentRequest::title));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = MeetingAnswer.class, responseCode = "200")
    @Operation(operationId = "postponeMeeting", summary = "Put an announced meeting on another day, with its deadlines")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response postpone(
            @PathParam("id") String id,
            @NotNull @Valid PostponementRequest request,
            @HeaderParam(Transitions.IDEMPOTENCY_KEY) String key,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return transitions.run(
                id, key, headers, uri, request, change -> postponing.postpone(change, request.postponement()));
    }
}
