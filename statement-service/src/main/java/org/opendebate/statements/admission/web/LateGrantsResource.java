package org.opendebate.statements.admission.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
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
import org.opendebate.kit.idempotency.Fingerprint;
import org.opendebate.kit.idempotency.IdempotentWork;
import org.opendebate.statements.admission.GrantLate;
import org.opendebate.statements.admission.LateGrant;

/** Leave for a delegation to hand in after the close. */
@Path("/api/v1/meetings/{meetingId}/late-grants")
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Late grants")
public class LateGrantsResource {
    private final GrantLate grants;
    private final IdempotentWork work;
    private final CallerIdentity identity;

    LateGrantsResource(GrantLate grants, IdempotentWork work, CallerIdentity identity) {
        this.grants = grants;
        this.work = work;
        this.identity = identity;
    }

    /** To whom, why, and until when. */
    record GrantRequest(
            @NotNull @Pattern(regexp = "[A-Z]{2,8}", message = "is not a delegation's code")
            String delegation,

            @NotBlank @Size(max = 1000) String reason,
            @NotNull Instant until) {}

    /** A grant on the wire; whom it concerns sees by whom it was given only as an office. */
    record GrantView(
            UUID id,
            UUID meetingId,
            String delegation,
            String reason,
            Instant until,
            String grantedBy,
            Instant grantedAt,
            Instant revokedAt,
            String etag) {
        static GrantView of(LateGrant grant) {
            return new GrantView(
                    grant.id(),
                    grant.meetingId(),
                    grant.terms().delegation(),
                    grant.terms().reason(),
                    grant.terms().until(),
                    "secretariat",
                    grant.grantedAt(),
                    grant.revokedAt().orElse(null),
                    quoted(grant));
        }
    }

    /** All that were given, in the order of their time. */
    record GrantList(List<GrantView> lateGrants) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "grantLate", summary = "Let a delegation hand in after the close, until a given instant")
    @APIResponseSchema(value = GrantView.class, responseCode = "201")
    public Response grant(
            @PathParam("meetingId") UUID meetingId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid GrantRequest request) {
        Caller caller = identity.caller();
        String path = "/api/v1/meetings/" + meetingId + "/late-grants";
        LateGrant.Terms terms =
                new LateGrant.Terms(request.delegation(), request.reason().strip(), request.until());
        return work.run(caller, key, Fingerprint.of("POST", path, terms.toString(), List.of()), () -> terms, asked -> {
            LateGrant grant = grants.grant(meetingId, asked, caller);
            return new IdempotentWork.Answer(
                    201, URI.create(path + "/" + grant.id()), quoted(grant), GrantView.of(grant));
        });
    }

    @GET
    @Operation(operationId = "listLateGrants", summary = "The late grants of a meeting")
    public GrantList list(@PathParam("meetingId") UUID meetingId) {
        return new GrantList(grants.list(meetingId, identity.caller()).stream()
                .map(GrantView::of)
                .toList());
    }

    @DELETE
    @Path("/{grantId}")
    @Operation(operationId = "revokeLateGrant", summary = "Revoke a late grant")
    @APIResponseSchema(value = GrantView.class, responseCode = "200")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response revoke(
            @PathParam("meetingId") UUID meetingId, @PathParam("grantId") UUID grantId, @Context HttpHeaders headers) {
        LateGrant grant =
                grants.revoke(meetingId, grantId, identity.caller(), revision -> ETags.require(headers, revision));
        return Response.ok(GrantView.of(grant)).tag(ETags.of(grant.revision())).build();
    }

    private static String quoted(LateGrant grant) {
        return "\"" + ETags.of(grant.revision()).getValue() + "\"";
    }
}
