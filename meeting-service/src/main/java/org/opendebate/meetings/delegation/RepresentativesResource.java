package org.opendebate.meetings.delegation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.ETags;
import org.opendebate.kit.idempotency.Fingerprint;
import org.opendebate.kit.idempotency.IdempotentWork;
import org.opendebate.meetings.OneLine;

/** Who heads a delegation. The ETag is that of the delegation, of whose entry this is a part. */
@Path("/api/v1/delegations/{code}/representatives")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
class RepresentativesResource {
    private final Register register;
    private final RepresentDelegation representing;
    private final IdempotentWork once;
    private final CallerIdentity identity;
    private final ObjectMapper json;

    RepresentativesResource(
            Register register,
            RepresentDelegation representing,
            IdempotentWork once,
            CallerIdentity identity,
            ObjectMapper json) {
        this.register = register;
        this.representing = representing;
        this.once = once;
        this.identity = identity;
        this.json = json;
    }

    /**
     * @param adInterim null for false
     * @param until the last day in office; null while in office
     */
    record RepresentativeRequest(
            @NotNull
            @Pattern(
                    regexp = "permanent-representative|permanent-observer|charge-d-affaires",
                    message = "must be permanent-representative, permanent-observer or charge-d-affaires")
            String role,

            @NotBlank @Size(max = 200) @Pattern(regexp = OneLine.FORM, message = OneLine.MESSAGE)
            String name,

            Boolean adInterim,
            @NotNull LocalDate from,
            LocalDate until) {
        Representative representative() {
            return new Representative(
                    Representative.Role.ofWire(role).orElseThrow(),
                    name.strip(),
                    Boolean.TRUE.equals(adInterim),
                    from,
                    until);
        }
    }

    /** All that are to be on record. */
    record RepresentativesRequest(
            @NotNull @Size(max = 200) List<@NotNull @Valid RepresentativeRequest> representatives) {}

    record RepresentativesAnswer(String delegation, List<RepresentativeJson> representatives) {
        static RepresentativesAnswer of(RegisterEntry entry) {
            return new RepresentativesAnswer(
                    entry.delegation().code().value(), RepresentativeJson.of(entry.representatives()));
        }
    }

    @GET
    @APIResponseSchema(RepresentativesAnswer.class)
    public Response get(@PathParam("code") String code) {
        RegisterEntry entry =
                register.find(DelegationPaths.code(code)).orElseThrow(() -> DelegationPaths.unknown(code));
        return Response.ok(RepresentativesAnswer.of(entry))
                .tag(ETags.of(entry.version()))
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SECRETARIAT_NAME, Role.FOCAL_POINT_NAME})
    @APIResponseSchema(RepresentativesAnswer.class)
    public Response put(
            @PathParam("code") String code,
            @NotNull @Valid RepresentativesRequest request,
            @HeaderParam("Idempotency-Key") String key,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Caller caller = identity.caller();
        DelegationCode delegation = DelegationPaths.code(code);
        String fingerprint = Fingerprint.of("PUT", uri.getPath(), text(request), List.of());
        return once.run(caller, key, fingerprint, () -> request, asked -> {
            RegisterEntry changed = representing.represent(
                    caller,
                    delegation,
                    version -> ETags.require(headers, version),
                    asked.representatives().stream()
                            .map(RepresentativeRequest::representative)
                            .toList());
            return new IdempotentWork.Answer(
                    200, null, "\"" + ETags.of(changed.version()).getValue() + "\"", RepresentativesAnswer.of(changed));
        });
    }

    private String text(RepresentativesRequest request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request that was read cannot be written", e);
        }
    }
}
