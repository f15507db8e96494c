package org.opendebate.statements.statement.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.http.ETags;
import org.opendebate.kit.idempotency.Fingerprint;
import org.opendebate.kit.idempotency.IdempotentWork;
import org.opendebate.statements.http.RequestTime;
import org.opendebate.statements.statement.ChangeStatement;
import org.opendebate.statements.statement.DecideStatement;
import org.opendebate.statements.statement.ProveStatement;
import org.opendebate.statements.statement.ReadStatements;
import org.opendebate.statements.statement.Statements;

/** One statement: looked at, changed, decided. */
@Path("/api/v1/statements/{id}")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
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

    /** Why a statement is given back; told to the delegation. */
    record ReturnRequest(@NotBlank @Size(max = 4000) String reason) {}

    /** Why a statement is taken back; null if no reason is given. */
    record WithdrawalRequest(@Size(max = 4000) String reason) {}

    @GET
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        ReadStatements.Seen seen = read.see(id, identity.caller());
        var tag = StatementTags.of(seen.statement().statement());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(StatementView.of(seen)) : unchanged)
                .tag(tag)
                .build();
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, MERGE_PATCH})
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
    public Response accept(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @Context HttpHeaders headers) {
        return decided(id, key, "acceptance", "", headers, () -> proof.prove(id, identity.caller()), decide::accept);
    }

    @POST
    @Path("/return")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response giveBack(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ReturnRequest request,
            @Context HttpHeaders headers) {
        return decided(
                id,
                key,
                "return",
                request.reason(),
                headers,
                () -> {},
                decision -> decide.giveBack(decision, request.reason().strip()));
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.WILDCARD)
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            String body,
            @Context HttpHeaders headers)
            throws JsonProcessingException {
        String reason = body == null || body.isBlank()
                ? null
                : json.readValue(body, WithdrawalRequest.class).reason();
        return decided(
                id,
                key,
                "withdrawal",
                String.valueOf(reason),
                headers,
                () -> {},
                decision -> decide.withdraw(decision, reason == null || reason.isBlank() ? null : reason.strip()));
    }

    /** @param before what is done first, outside any transaction, and once for an idempotency key */
    private Response decided(
            UUID id,
            String key,
            String step,
            String content,
            HttpHeaders headers,
            Runnable before,
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

    private static DecideStatement.Request prepared(Runnable before, DecideStatement.Request request) {
        before.run();
        return request;
    }
}
