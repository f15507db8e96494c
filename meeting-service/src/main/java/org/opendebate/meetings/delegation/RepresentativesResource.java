package org.opendebate.meetings.delegation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.ETags;
import org.opendebate.meetings.OneLine;

/** Who heads a delegation. The ETag is that of the delegation, of whose entry this is a part. */
@Path("/api/v1/delegations/{code}/representatives")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
@Tag(name = "Delegations")
class RepresentativesResource {
    private final Register register;
    private final RepresentDelegation representing;
    private final CallerIdentity identity;

    RepresentativesResource(Register register, RepresentDelegation representing, CallerIdentity identity) {
        this.register = register;
        this.representing = representing;
        this.identity = identity;
    }

    /**
     * @param adInterim null for false
     * @param until the last day in office; null while in office
     */
    record RepresentativeRequest(
            @NotNull
            @Pattern(
                    regexp = "permanent-representative|permanent-observer|charge-d-affaires",
                    message = "must be one of: permanent-representative, permanent-observer, charge-d-affaires")
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
    @Operation(operationId = "getRepresentatives", summary = "Who heads a delegation, and who did")
    public Response get(@PathParam("code") String code) {
        RegisterEntry entry =
                register.find(DelegationPaths.code(code)).orElseThrow(() -> DelegationPaths.unknown(code));
        return answer(entry);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SECRETARIAT_NAME, Role.FOCAL_POINT_NAME})
    @APIResponseSchema(RepresentativesAnswer.class)
    @Operation(
            operationId = "enterRepresentatives",
            summary = "Enter who heads a delegation; those that are left out are on record no more")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response put(
            @PathParam("code") String code,
            @NotNull @Valid RepresentativesRequest request,
            @Context HttpHeaders headers) {
        return answer(representing.represent(
                identity.caller(),
                DelegationPaths.code(code),
                version -> ETags.require(headers, version),
                request.representatives().stream()
                        .map(RepresentativeRequest::representative)
                        .toList()));
    }

    private static Response answer(RegisterEntry entry) {
        return Response.ok(RepresentativesAnswer.of(entry))
                .tag(ETags.of(entry.version()))
                .build();
    }
}
