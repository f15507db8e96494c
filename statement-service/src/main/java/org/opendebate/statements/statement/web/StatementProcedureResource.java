package org.opendebate.statements.statement.web;

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
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
import org.opendebate.statements.statement.ConfirmStatement;
import org.opendebate.statements.statement.Confirmations;
import org.opendebate.statements.statement.Precondition;
import org.opendebate.statements.statement.ReadStatements;
import org.opendebate.statements.statement.Statements;
import org.opendebate.statements.statement.WaiveRule;

/** What makes a statement ready to be decided: the other delegations' confirmations, and waivers. */
@Path("/api/v1/statements/{id}")
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
public class StatementProcedureResource {
    private final ConfirmStatement confirm;
    private final WaiveRule waive;
    private final IdempotentWork work;
    private final CallerIdentity identity;

    StatementProcedureResource(
            ConfirmStatement confirm, WaiveRule waive, IdempotentWork work, CallerIdentity identity) {
        this.confirm = confirm;
        this.waive = waive;
        this.work = work;
        this.identity = identity;
    }

    /**
     * A delegation's answer to a joint statement that names it.
     *
     * @param confirmed false: it does not join
     * @param delegation for whom the Secretariat enters the answer; may be missing
     */
    record ConfirmationRequest(
            @NotNull Boolean confirmed,

            @Pattern(regexp = "[A-Z]{2,8}", message = "is not a delegation's code")
            String delegation) {}

    /** Which rule need not hold, and why. */
    record WaiverRequest(
            @NotBlank @Size(max = 100) String rule,
            @NotBlank @Size(max = 1000) String because) {}

    @POST
    @Path("/confirmations")
    @Operation(
            operationId = "confirmJointStatement",
            summary = "Join a joint statement that names the delegation, or decline")
    @APIResponseSchema(value = StatementView.class, responseCode = "200")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response confirm(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ConfirmationRequest request,
            @Context HttpHeaders headers) {
        Caller caller = identity.caller();
        Confirmations.Answer answer =
                request.confirmed() ? Confirmations.Answer.CONFIRMED : Confirmations.Answer.DECLINED;
        return done(
                id,
                key,
                "confirmations",
                request.toString(),
                headers,
                seen -> confirm.answer(id, caller, request.delegation(), answer, seen));
    }

    @POST
    @Path("/waivers")
    @Operation(operationId = "waiveRule", summary = "Let a rule not hold for a statement, for a reason")
    @APIResponseSchema(value = StatementView.class, responseCode = "200")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response waive(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid WaiverRequest request,
            @Context HttpHeaders headers) {
        Caller caller = identity.caller();
        return done(
                id,
                key,
                "waivers",
                request.toString(),
                headers,
                seen -> waive.waive(
                        id, caller, request.rule().strip(), request.because().strip(), seen));
    }

    private Response done(
            UUID id,
            String key,
            String step,
            String content,
            HttpHeaders headers,
            Function<Precondition, Statements.Versioned> change) {
        String fingerprint = Fingerprint.of("POST", "/api/v1/statements/" + id + "/" + step, content, List.of());
        Precondition seen = revision -> ETags.require(headers, revision);
        return work.run(identity.caller(), key, fingerprint, () -> seen, asked -> {
            Statements.Versioned changed = change.apply(asked);
            return new IdempotentWork.Answer(
                    200,
                    null,
                    StatementTags.quoted(changed.statement()),
                    StatementView.of(new ReadStatements.Seen(changed, true)));
        });
    }
}
