package org.opendebate.compilations.publication.web;

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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.compilations.publication.PublicationOrder;
import org.opendebate.compilations.publication.PublishCompilation;
import org.opendebate.compilations.publication.PublishedCompilation;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.idempotency.Fingerprint;
import org.opendebate.kit.idempotency.IdempotentWork;

/** Publication, once, by the Secretariat. */
@Path("/api/v1/meetings/{id}/compilation/publication")
@RunOnVirtualThread
@Tag(name = "Compilation")
public class PublicationResource {
    private final PublishCompilation publication;
    private final IdempotentWork once;
    private final CallerIdentity identity;

    PublicationResource(PublishCompilation publication, IdempotentWork once, CallerIdentity identity) {
        this.publication = publication;
        this.once = once;
        this.identity = identity;
    }

    @POST
    @RolesAllowed(Role.SECRETARIAT_NAME)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "publishCompilation", summary = "Publish the draft of a seal under a symbol")
    @APIResponse(
            responseCode = "201",
            description = "Published; Location names the document",
            content = @Content(schema = @Schema(implementation = PublishedCompilation.class)))
    @APIResponse(
            responseCode = "409",
            description = "seal-revoked, compilation-not-ready, already-published, symbol-taken")
    @APIResponse(responseCode = "422", description = "symbol-invalid, dates-invalid, idempotency-key-reused")
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @Valid @NotNull PublicationOrder order) {
        Caller caller = identity.caller();
        String path = "/api/v1/meetings/" + id + "/compilation/publication";
        return once.run(
                caller,
                idempotencyKey,
                Fingerprint.of("POST", path, order.toString(), List.of()),
                () -> publication.prepare(id, order),
                prepared -> created(publication.publish(caller, prepared)));
    }

    private static IdempotentWork.Answer created(PublishedCompilation published) {
        return new IdempotentWork.Answer(
                Response.Status.CREATED.getStatusCode(),
                URI.create(published.links().get("document")),
                null,
                published);
    }
}
