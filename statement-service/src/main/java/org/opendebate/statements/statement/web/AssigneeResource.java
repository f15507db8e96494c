package org.opendebate.statements.statement.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.ETags;
import org.opendebate.statements.statement.AssignStatement;
import org.opendebate.statements.statement.Assignment;

/** Who of the Secretariat looks after one statement. It has an entity tag of its own, not the statement's. */
@Path("/api/v1/statements/{id}/assignee")
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
public class AssigneeResource {
    /** As an assignee: whoever asks. */
    static final String ME = "me";

    private final AssignStatement assign;
    private final CallerIdentity identity;

    AssigneeResource(AssignStatement assign, CallerIdentity identity) {
        this.assign = assign;
        this.identity = identity;
    }

    /** @param assignee the subject of a reviewer's token, or {@value #ME} */
    record AssignmentRequest(@NotBlank @Size(max = 200) String assignee) {}

    /** @param assignee null for nobody, and {@code at} where nobody ever took it */
    record AssignmentView(String assignee, Instant at) {
        static AssignmentView of(Assignment assignment) {
            return new AssignmentView(assignment.assignee().orElse(null), assignment.assignedAt());
        }
    }

    @GET
    @Operation(operationId = "getAssignee", summary = "Who reviews a statement")
    @APIResponseSchema(value = AssignmentView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        Optional<Assignment> assignment = assign.see(id, identity.caller());
        return Response.ok(assignment.map(AssignmentView::of).orElse(new AssignmentView(null, null)))
                .tag(ETags.of(assignment.map(Assignment::revision).orElse(0L)))
                .build();
    }

    /** Takes the statement, or gives it to somebody; over somebody else only with If-Match. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "assignStatement", summary = "Take a statement for review, or give it to a colleague")
    @APIResponseSchema(value = AssignmentView.class, responseCode = "200")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    public Response put(
            @PathParam("id") UUID id, @NotNull @Valid AssignmentRequest request, @Context HttpHeaders headers) {
        Caller caller = identity.caller();
        return changed(id, caller, request.assignee().equals(ME) ? caller.subject() : request.assignee(), headers);
    }

    @DELETE
    @Operation(operationId = "unassignStatement", summary = "Give a statement back to the queue")
    @APIResponseSchema(value = AssignmentView.class, responseCode = "200")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    public Response delete(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return changed(id, identity.caller(), null, headers);
    }

    private Response changed(UUID id, Caller caller, String reviewer, HttpHeaders headers) {
        boolean conditional = headers.getRequestHeader(HttpHeaders.IF_MATCH) != null
                && !headers.getRequestHeader(HttpHeaders.IF_MATCH).isEmpty();
        Assignment made = assign.assign(id, caller, reviewer, (assigned, revision) -> {
            if (assigned || conditional) {
                ETags.require(headers, revision);
            }
        });
        return Response.ok(AssignmentView.of(made))
                .tag(ETags.of(made.revision()))
                .build();
    }
}
