package org.opendebate.statements.statement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.ETags;
import org.opendebate.kit.idempotency.Fingerprint;
import org.opendebate.kit.idempotency.IdempotentWork;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.http.RequestTime;
import org.opendebate.statements.statement.ChangeStatement;
import org.opendebate.statements.statement.DecideStatement;
import org.opendebate.statements.statement.ProveStatement;
import org.opendebate.statements.statement.ReadStatements;
import org.opendebate.statements.statement.Statements;
import org.opendebate.statements.submission.Metadata;

/** One statement: looked at, changed, decided. */
@Path("/api/v1/statements/{id}")
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
public class StatementsResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final ReadStatements read;
    private final ChangeStatement change;
    private final DecideStatement decide;
    private final ProveStatement proof;
    private final MetadataJson metadataJson;
    private final IdempotentWork work;
    private final CallerIdentity identity;
    private final RequestTime time;
    private final ObjectMapper json;

    StatementsResource(
            ReadStatements read,
            ChangeStatement change,
            DecideStatement decide,
            ProveStatement proof,
            MetadataJson metadataJson,
            IdempotentWork work,
            CallerIdentity identity,
            RequestTime time,
            ObjectMapper json) {
        this.read = read;
        this.change = change;
        this.decide = decide;
        this.proof = proof;
        this.metadataJson = metadataJson;
        this.work = work;
        this.identity = identity;
        this.time = time;
        this.json = json;
    }

    /**
     * Why a statement is given back; told to the delegation.
     *
     * @param remarks may be missing
     * @param correctUntil lets the delegation correct it until then, whatever the close is; may be missing
     */
    record ReturnRequest(
            @NotBlank @Size(max = 4000) String reason,
            @Size(max = 100) List<@NotNull @Valid Remark> remarks,
            Instant correctUntil) {}

    /** One remark: to a rule by its id, to a place such as "paragraph 3", or to the whole. Kept as this JSON. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Remark(
            @Size(max = 100) String rule,
            @Size(max = 200) String place,
            @NotBlank @Size(max = 4000) String text) {}

    /** Why a statement is taken back, and who asked the Secretariat for it; both null if a delegation says nothing. */
    record WithdrawalRequest(
            @Size(max = 4000) String reason,
            @Size(max = 300) String requestedBy) {}

    @GET
    @Operation(operationId = "getStatement", summary = "One statement in its current version")
    @APIResponseSchema(value = StatementView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id, @Context Request request, @Context HttpHeaders headers) {
        ReadStatements.Seen seen = read.see(id, identity.caller());
        EntityTag tag = ETags.told(StatementTags.of(seen.statement().statement()), headers);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null
                        ? Response.ok(StatementView.of(seen))
                        : unchanged.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE))
                .tag(tag)
                .build();
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, MERGE_PATCH})
    @Operation(operationId = "amendStatement", summary = "Change the metadata of a statement by a JSON merge patch")
    @APIResponseSchema(value = SubmissionAnswer.class, responseCode = "200")
    @RequestBodySchema(Metadata.class)
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response patch(@PathParam("id") UUID id, @NotNull JsonNode patch, @Context HttpHeaders headers) {
        Statements.Versioned made = change.change(
                new ChangeStatement.Change(
                        id,
                        identity.caller(),
                        time.now(),
                        null,
                        null,
                        metadata -> metadataJson.patched(metadata, patch)),
                revision -> ETags.require(headers, revision));
        return Response.ok(SubmissionAnswer.of(made))
                .tag(StatementTags.of(made.statement()))
                .build();
    }

    @POST
    @Path("/acceptance")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "acceptStatement", summary = "Accept a statement for the compilation")
    @APIResponseSchema(value = StatementView.class, responseCode = "200")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response accept(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @Context HttpHeaders headers) {
        return decided(id, key, "acceptance", "", headers, asked -> proof.prove(id, asked.caller()), decide::accept);
    }

    @POST
    @Path("/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "returnStatement", summary = "Give a statement back to its delegation, with remarks")
    @APIResponseSchema(value = StatementView.class, responseCode = "200")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response giveBack(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ReturnRequest request,
            @Context HttpHeaders headers)
            throws JsonProcessingException {
        String remarks = json.writeValueAsString(request.remarks() == null ? List.of() : request.remarks());
        var note = new DecideStatement.ReturnNote(request.reason().strip(), remarks, request.correctUntil());
        return decided(
                id, key, "return", note.toString(), headers, asked -> {}, decision -> decide.giveBack(decision, note));
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "withdrawStatement", summary = "Take a statement back")
    @APIResponseSchema(value = StatementView.class, responseCode = "200")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WithdrawalRequest.class)))
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            String body,
            @Context HttpHeaders headers)
            throws JsonProcessingException {
        WithdrawalRequest read = body == null || body.isBlank()
                ? new WithdrawalRequest(null, null)
                : json.readValue(body, WithdrawalRequest.class);
        WithdrawalRequest request = new WithdrawalRequest(stripped(read.reason()), stripped(read.requestedBy()));
        requireReasons(request);
        return decided(
                id,
                key,
                "withdrawal",
                request.toString(),
                headers,
                decide::requireOpenForWithdrawal,
                decision -> decide.withdraw(decision, request.reason(), request.requestedBy()));
    }

    /** The Secretariat takes nothing back of its own accord. */
    private void requireReasons(WithdrawalRequest request) {
        if (identity.caller().has(Role.SECRETARIAT) && (request.reason() == null || request.requestedBy() == null)) {
            throw Refusal.of(
                            KitProblems.INVALID_FIELD, "The Secretariat withdraws at somebody's request, for a reason.")
                    .rule("withdrawal")
                    .found(request.reason() == null ? "no reason" : "no requestedBy")
                    .expected("reason and requestedBy")
                    .remedy("Say who asked for it, and why.");
        }
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @param before what is done first, outside any transaction, and once for an idempotency key */
    private Response decided(
            UUID id,
            String key,
            String step,
            String content,
            HttpHeaders headers,
            Consumer<DecideStatement.Request> before,
            Function<DecideStatement.Request, Statements.Versioned> decision) {
        Caller caller = identity.caller();
        DecideStatement.Request request =
                new DecideStatement.Request(id, caller, time.now(), revision -> ETags.require(headers, revision));
        String fingerprint = Fingerprint.of("POST", "/api/v1/statements/" + id + "/" + step, content, List.of());
        return work.run(caller, key, fingerprint, () -> prepared(before, request), asked -> {
            Statements.Versioned decided = decision.apply(asked);
            return new IdempotentWork.Answer(
                    200,
                    null,
                    StatementTags.quoted(decided.statement()),
                    StatementView.of(new ReadStatements.Seen(decided, true)));
        });
    }

    private static DecideStatement.Request prepared(
            Consumer<DecideStatement.Request> before, DecideStatement.Request request) {
        before.accept(request);
        return request;
    }
}
