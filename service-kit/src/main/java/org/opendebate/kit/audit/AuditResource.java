package org.opendebate.kit.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.Paging;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;

/** The audit of this service, to be read, kept and verified elsewhere. Reading it is recorded too. */
@Path("/api/v1/audit/{service}")
@RunOnVirtualThread
@RolesAllowed(Role.AUDITOR_NAME)
@Tag(name = "Audit")
public class AuditResource {
    static final String LINES = "application/x-ndjson";

    private final AuditPages pages;
    private final Witness witness;

    AuditResource(AuditPages pages, Witness witness) {
        this.pages = pages;
        this.witness = witness;
    }

    /** @param heads the own, and the newest that this service has seen of each other */
    public record Heads(List<WitnessedHead> heads) {}

    /**
     * @param service this service's name
     * @param after the position after which to begin
     * @param personal whether to add what is personal of who did it, as long as it is kept
     */
    @GET
    @Produces(LINES)
    @RecordedRead("audit.read")
    @Operation(
            operationId = "readAudit",
            summary = "The chained audit rows in their order, one JSON object a line",
            description = "Link names the next page, where there is one.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
    public Response read(
            @PathParam("service") String service,
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(5000) int limit,
            @QueryParam("personal") @DefaultValue("false") boolean personal,
            @Context UriInfo uri) {
        requireOwn(service);
        AuditPages.Page page = pages.after(after, limit, personal);
        Response.ResponseBuilder answer = Response.ok(page.lines());
        if (page.entries() == limit) {
            answer.header("Link", Paging.next(uri, Long.toString(page.last())));
        }
        return answer.build();
    }

    @GET
    @Path("/heads")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getAuditHeads",
            summary = "Where this service's chain ends, and where it has seen the other services' chains end")
    public Heads heads(@PathParam("service") String service) {
        requireOwn(service);
        return new Heads(witness.heads());
    }

    private void requireOwn(String service) {
        if (!service.equals(pages.service())) {
            throw Refusal.of(KitProblems.NOT_FOUND, "This service keeps its own audit only.")
                    .found(service)
                    .expected(pages.service());
        }
    }
}
