package org.opendebate.compilations.signing.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.compilations.signing.SignLetter;
import org.opendebate.compilations.signing.SignedLetter;
import org.opendebate.compilations.signing.SigningOrder;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;

/** The presidency's signature under the covering letter. */
@Path("/api/v1/meetings/{id}/compilation/signature")
@RunOnVirtualThread
@Tag(name = "Compilation")
public class SignatureResource {
    private final SignLetter signing;
    private final CallerIdentity identity;

    SignatureResource(SignLetter signing, CallerIdentity identity) {
        this.signing = signing;
        this.identity = identity;
    }

    @POST
    @RolesAllowed(Role.PRESIDENCY_NAME)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "signCoveringLetter", summary = "Sign the covering letter as it is drafted for a seal")
    @APIResponse(
            responseCode = "201",
            description = "Signed; a new draft or a revoked seal voids it",
            content = @Content(schema = @Schema(implementation = SignedLetter.class)))
    @APIResponse(
            responseCode = "200",
            description = "This letter is signed already, as the answer says",
            content = @Content(schema = @Schema(implementation = SignedLetter.class)))
    @APIResponse(responseCode = "403", description = "not-the-presidency")
    @APIResponse(
            responseCode = "409",
            description = "covering-letter-differs, seal-revoked, compilation-not-ready, already-published")
    public Response sign(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @Valid @NotNull SigningOrder order) {
        return signing.sign(identity.caller(), idempotencyKey, id, order);
    }
}
