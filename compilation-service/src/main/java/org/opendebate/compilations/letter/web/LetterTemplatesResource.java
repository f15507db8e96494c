package org.opendebate.compilations.letter.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.compilations.letter.ChangeTemplate;
import org.opendebate.compilations.letter.KeptTemplate;
import org.opendebate.compilations.letter.LetterTemplates;
import org.opendebate.compilations.negotiation.Languages;
import org.opendebate.compilations.organ.Organs;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.ETags;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;

/** The templates of the covering letter, for the Secretariat. */
@Path("/api/v1/covering-letter-templates/{language}")
@RunOnVirtualThread
@RolesAllowed(Role.SECRETARIAT_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Covering letters")
public class LetterTemplatesResource {
    private final LetterTemplates templates;
    private final ChangeTemplate changing;
    private final Organs organs;
    private final CallerIdentity identity;

    LetterTemplatesResource(
            LetterTemplates templates, ChangeTemplate changing, Organs organs, CallerIdentity identity) {
        this.templates = templates;
        this.changing = changing;
        this.organs = organs;
        this.identity = identity;
    }

    /** A new version. @param text one line is one paragraph */
    public record TemplateText(@NotBlank String text) {}

    @GET
    @Operation(operationId = "getLetterTemplate", summary = "The template that covering letters are written by now")
    @APIResponseSchema(LetterTemplateView.class)
    public Response current(
            @PathParam("language") String language, @QueryParam("organ") @DefaultValue("SC") String organ) {
        return answer(templates.current(known(organ), Languages.official(language)));
    }

    @GET
    @Path("/versions/{version}")
    @Operation(
            operationId = "getLetterTemplateVersion",
            summary = "A version of the template; 0 is the one that comes with the service")
    @APIResponseSchema(LetterTemplateView.class)
    @APIResponse(responseCode = "404", description = "not-found")
    public Response version(
            @PathParam("language") String language,
            @PathParam("version") int version,
            @QueryParam("organ") @DefaultValue("SC") String organ) {
        return answer(templates
                .version(known(organ), Languages.official(language), version)
                .orElseThrow(() -> Refusal.of(KitProblems.NOT_FOUND, "The template has no such version.")
                        .rule("version")
                        .found(version)
                        .remedy("Leave /versions/{n} out to get the one in force, whose number is the highest.")));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeLetterTemplate",
            summary = "Write a new version, after it was tried on a sample; drafts are made anew by it")
    @APIResponseSchema(LetterTemplateView.class)
    @APIResponse(responseCode = "422", description = "template-faulty, with the line and the reason")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response change(
            @PathParam("language") String language,
            @QueryParam("organ") @DefaultValue("SC") String organ,
            @Valid @NotNull TemplateText text,
            @Context HttpHeaders headers) {
        return answer(changing.change(
                identity.caller(),
                known(organ),
                Languages.official(language),
                text.text(),
                version -> ETags.require(headers, version)));
    }

    private String known(String organ) {
        if (organs.facts(organ).isEmpty()) {
            throw Refusal.of(KitProblems.INVALID_FIELD, "No organ has this code.")
                    .rule("organ")
                    .found(organ)
                    .remedy("Take the code from GET /api/v1/organs.");
        }
        return organ;
    }

    private static Response answer(KeptTemplate template) {
        return Response.ok(LetterTemplateView.of(template))
                .tag(ETags.of(template.version()))
                .build();
    }
}
