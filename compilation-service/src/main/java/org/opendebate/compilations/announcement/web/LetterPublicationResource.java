package org.opendebate.compilations.announcement.web;

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
import org.opendebate.compilations.announcement.LetterOrder;
import org.opendebate.compilations.announcement.PublishLetter;
import org.opendebate.compilations.announcement.PublishedLetter;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.idempotency.Fingerprint;
import org.opendebate.kit.idempotency.IdempotentWork;

/** Publication of the announcing letter, once, by the Secretariat. */
@Path("/api/v1/meetings/{id}/letter/publication")
@RunOnVirtualThread
@Tag(name = "Documents")
public class LetterPublicationResource {
    private final PublishLetter publication;
    private final IdempotentWork once;
    private final CallerIdentity identity;

    LetterPublicationResource(PublishLetter publication, IdempotentWork once, CallerIdentity identity) {
        this.publication = publication;
        this.once = once;
        this.identity = identity;
    }

    @POST
    @RolesAllowed(Role.SECRETARIAT_NAME)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "publishLetter",
            summary = "Publish the announcing letter with its annex and its enclosure under a symbol")
    @APIResponse(
            responseCode = "201",
            description = "Published; Location names the document",
            content = @Content(schema = @Schema(implementation = PublishedLetter.class)))
    @APIResponse(responseCode = "404", description = "meeting-not-found: also while it is a draft")
    @APIResponse(responseCode = "409", description = "letter-not-ready, already-published, symbol-taken")
    @APIResponse(responseCode = "422", description = "symbol-invalid, dates-invalid, idempotency-key-reused")
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @Valid @NotNull LetterOrder order) {
        Caller caller = identity.caller();
        String path = "/api/v1/meetings/" + id + "/letter/publication";
        return once.run(
                caller,
                idempotencyKey,
                Fingerprint.of("POST", path, order.toString(), List.of()),
                () -> publication.prepare(id, order),
                prepared -> created(publication.publish(caller, prepared)));
    }

    private static IdempotentWork.Answer created(PublishedLetter published) {
        return new IdempotentWork.Answer(
                Response.Status.CREATED.getStatusCode(),
                URI.create(published.links().get("document")),
                null,
                published);
    }
}
