package org.opendebate.meetings.delegation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
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
import org.opendebate.meetings.delegation.NamesRequest.FormerNamesRequest;
import org.opendebate.meetings.delegation.NamesRequest.NamesOfDelegation;

/** The Secretariat's edits of the register over HTTP. */
@Path("/api/v1/delegations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.SECRETARIAT_NAME)
@Tag(name = "Delegations")
class RegisterEditsResource {
    private final EditRegister editing;
    private final IdempotentWork once;
    private final CallerIdentity identity;
    private final ObjectMapper json;

    RegisterEditsResource(EditRegister editing, IdempotentWork once, CallerIdentity identity, ObjectMapper json) {
        this.editing = editing;
        this.once = once;
        this.identity = identity;
        this.json = json;
    }

    /**
     * A body that is to be on the register. States are those of a release.
     *
     * @param formerNames null for none
     */
    record BodyRequest(
            @NotNull @Pattern(regexp = "[A-Z]{2,8}", message = "must be 2 to 8 capital letters")
            String code,

            @NotNull @Pattern(regexp = "body", message = "must be one of: body")
            String kind,

            @NotNull
            Map<
                            @Pattern(regexp = "ar|zh|en|fr|ru|es", message = "must be one of: ar, zh, en, fr, ru, es")
                            String,
                            @NotNull @Valid NamesRequest>
                    names,

            List<@NotNull @Valid FormerNamesRequest> formerNames) {
        NamesOfDelegation allNames() {
            return new NamesOfDelegation(names, formerNames);
        }
    }

    @POST
    @APIResponseSchema(value = DelegationAnswer.class, responseCode = "201")
    @Operation(
            operationId = "enterDelegation",
            summary = "Enter a body, such as a regional organisation, on the register")
    public Response enter(
            @NotNull @Valid BodyRequest request, @HeaderParam("Idempotency-Key") String key, @Context UriInfo uri) {
        Caller caller = identity.caller();
        String fingerprint = Fingerprint.of("POST", uri.getPath(), text(request), List.of());
        return once.run(caller, key, fingerprint, request::allNames, names -> {
            RegisterEntry entered =
                    editing.enter(caller, new DelegationCode(request.code()), names.current(), names.former());
            URI location = URI.create(DelegationPaths.of(entered.delegation().code()));
            return new IdempotentWork.Answer(
                    201, location, ETags.quoted(ETags.of(entered.version())), DelegationAnswer.of(entered));
        });
    }

    @PUT
    @Path("/{code}")
    @APIResponseSchema(DelegationAnswer.class)
    @Operation(operationId = "renameDelegation", summary = "Change the names of a delegation, and keep the former ones")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response rename(
            @PathParam("code") String code, @NotNull @Valid NamesOfDelegation names, @Context HttpHeaders headers) {
        RegisterEntry changed = editing.rename(
                identity.caller(),
                DelegationPaths.code(code),
                version -> ETags.require(headers, version),
                names.current(),
                names.former());
        return Response.ok(DelegationAnswer.of(changed))
                .tag(ETags.of(changed.version()))
                .build();
    }

    private String text(Object request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request that was read cannot be written", e);
        }
    }
}
