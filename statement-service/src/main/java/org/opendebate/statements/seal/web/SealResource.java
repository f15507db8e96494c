package org.opendebate.statements.seal.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Map;
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
import org.opendebate.statements.seal.SealMeeting;
import org.opendebate.statements.seal.SealedStatement;

/** The seal of a meeting's statements. */
@Path("/api/v1/meetings/{meetingId}/statements/seal")
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Seal")
public class SealResource {
    private final SealMeeting seals;
    private final IdempotentWork work;
    private final CallerIdentity identity;

    SealResource(SealMeeting seals, IdempotentWork work, CallerIdentity identity) {
        this.seals = seals;
        this.work = work;
        this.identity = identity;
    }

    /** A seal on the wire. */
    public record SealView(
            UUID meetingId,
            int number,
            String state,
            Instant sealedAt,
            Instant revokedAt,
            String symbol,
            List<SealedStatement> statements,
            Map<String, String> links) {
        static SealView of(SealMeeting.Shown shown) {
            var seal = shown.seal();
            String meeting = "/api/v1/meetings/" + seal.meetingId();
            return new SealView(
                    seal.meetingId(),
                    seal.number(),
                    seal.state(),
                    seal.sealedAt(),
                    shown.revokedAt(),
                    shown.symbol(),
                    seal.statements(),
                    Map.of(
                            "self",
                            meeting + "/statements/seal",
                            "meeting",
                            meeting,
                            "compilation",
                            meeting + "/compilation"));
        }
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "sealStatements", summary = "Seal the accepted statements of a meeting for compilation")
    @APIResponseSchema(value = SealView.class, responseCode = "201")
    public Response seal(@PathParam("meetingId") UUID meetingId, @HeaderParam("Idempotency-Key") String key) {
        Caller caller = identity.caller();
        URI self = URI.create("/api/v1/meetings/" + meetingId + "/statements/seal");
        return work.run(caller, key, Fingerprint.of("POST", self.getPath(), "", List.of()), () -> meetingId, id -> {
            SealMeeting.Shown shown = seals.seal(id, caller);
            return new IdempotentWork.Answer(
                    201, self, "\"" + ETags.of(shown.revision()).getValue() + "\"", SealView.of(shown));
        });
    }

    @GET
    @Operation(operationId = "getSeal", summary = "The seal that stands, or was revoked last")
    @APIResponseSchema(value = SealView.class, responseCode = "200")
    public Response show(@PathParam("meetingId") UUID meetingId) {
        return answer(seals.show(meetingId, identity.caller()));
    }

    @DELETE
    @Operation(operationId = "revokeSeal", summary = "Revoke the seal, so that statements can be decided again")
    @APIResponseSchema(value = SealView.class, responseCode = "200")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response revoke(@PathParam("meetingId") UUID meetingId, @Context HttpHeaders headers) {
        return answer(seals.revoke(meetingId, identity.caller(), revision -> ETags.require(headers, revision)));
    }

    private static Response answer(SealMeeting.Shown shown) {
        return Response.ok(SealView.of(shown)).tag(ETags.of(shown.revision())).build();
    }
}
