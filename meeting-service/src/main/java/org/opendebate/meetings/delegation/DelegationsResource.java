package org.opendebate.meetings.delegation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.Cursor;
import org.opendebate.kit.http.ETags;
import org.opendebate.kit.http.Paging;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.meetings.OfficialLanguage;

/** The register of delegations over HTTP. */
@Path("/api/v1/delegations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
@Tag(name = "Delegations")
class DelegationsResource {
    private final Register register;

    DelegationsResource(Register register) {
        this.register = register;
    }

    record DelegationList(String language, List<DelegationAnswer> delegations) {}

    @GET
    @APIResponseSchema(DelegationList.class)
    @Operation(
            operationId = "listDelegations",
            summary = "The register of delegations in the order of one language, page by page")
    public Response list(
            @QueryParam("lang") @DefaultValue("en") String lang,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        OfficialLanguage language = OfficialLanguage.ofTag(lang)
                .orElseThrow(() -> Refusal.of(KitProblems.INVALID_FIELD, "The parameter lang is not a language here.")
                        .rule("lang")
                        .found(lang)
                        .expected("one of ar, zh, en, fr, ru, es"));
        int size = Paging.limit(limit);
        String place = after == null ? null : Cursor.parse(after, 1).values().getFirst();
        List<RegisterEntry> found = register.page(language, place, size + 1);
        List<RegisterEntry> shown = found.subList(0, Math.min(size, found.size()));
        Response.ResponseBuilder answer = Response.ok(new DelegationList(
                language.tag(), shown.stream().map(DelegationAnswer::of).toList()));
        if (found.size() > size) {
            answer.header(
                    "Link",
                    Paging.next(uri, Cursor.of(shown.getLast().delegation().code())));
        }
        return answer.build();
    }

    @GET
    @Path("/{code}")
    @APIResponseSchema(DelegationAnswer.class)
    @Operation(operationId = "getDelegation", summary = "One delegation, with its names in six languages")
    public Response one(@PathParam("code") String code) {
        RegisterEntry entry =
                register.find(DelegationPaths.code(code)).orElseThrow(() -> DelegationPaths.unknown(code));
        return Response.ok(DelegationAnswer.of(entry))
                .tag(ETags.of(entry.version()))
                .build();
    }
}
