package org.opendebate.statements.review.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.idempotency.Fingerprint;
import org.opendebate.kit.idempotency.IdempotentWork;
import org.opendebate.kit.problem.Interpreter;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Spoken;
import org.opendebate.statements.http.RequestTime;
import org.opendebate.statements.review.AcceptMany;

/** Acceptance of many statements of a meeting at once. */
@Path("/api/v1/meetings/{meetingId}/statements/acceptances")
@RolesAllowed(Role.SECRETARIAT_NAME)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
public class AcceptancesResource {
    private final AcceptMany accept;
    private final IdempotentWork work;
    private final CallerIdentity identity;
    private final RequestTime time;

    AcceptancesResource(AcceptMany accept, IdempotentWork work, CallerIdentity identity, RequestTime time) {
        this.accept = accept;
        this.work = work;
        this.identity = identity;
        this.time = time;
    }

    /** Statements in the versions that the officer read. Each takes the better part of a second. */
    record AcceptancesRequest(@NotEmpty @Size(max = 50) List<@NotNull @Valid SeenStatement> statements) {}

    /** One of them. */
    record SeenStatement(@NotNull UUID id, @Min(1) int version) {}

    /** What became of each, in the order in which they were asked for. */
    record AcceptancesView(List<AcceptanceView> statements) {}

    /** What became of one: {@code accepted}, or {@code refused} with the problem. */
    record AcceptanceView(UUID id, int version, String result, Map<String, Object> problem) {
        static AcceptanceView of(AcceptMany.Outcome outcome, Interpreter language) {
            Refusal refusal = outcome.refusal();
            UUID id = outcome.statement().id();
            int version = outcome.statement().version();
            return refusal == null
                    ? new AcceptanceView(id, version, "accepted", null)
                    : new AcceptanceView(id, version, "refused", problem(refusal, language));
        }

        private static Map<String, Object> problem(Refusal refusal, Interpreter language) {
            Map<String, Object> problem = new LinkedHashMap<>();
            problem.put("type", refusal.type().uri());
            problem.put("status", refusal.type().status());
            problem.putAll(refusal.told(language));
            return problem;
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "acceptStatements",
            summary = "Accept up to fifty statements, each in the version that was read")
    @APIResponseSchema(value = AcceptancesView.class, responseCode = "200")
    public Response acceptMany(
            @PathParam("meetingId") UUID meetingId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid AcceptancesRequest request) {
        Caller caller = identity.caller();
        List<AcceptMany.Seen> seen = request.statements().stream()
                .map(statement -> new AcceptMany.Seen(statement.id(), statement.version()))
                .toList();
        String fingerprint = Fingerprint.of(
                "POST", "/api/v1/meetings/" + meetingId + "/statements/acceptances", seen.toString(), List.of());
        return work.run(
                caller,
                key,
                fingerprint,
                () -> accept.accept(meetingId, seen, time.now(), caller),
                outcomes -> new IdempotentWork.Answer(200, null, null, (Spoken)
                        language -> new AcceptancesView(outcomes.stream()
                                .map(outcome -> AcceptanceView.of(outcome, language))
                                .toList())));
    }
}
