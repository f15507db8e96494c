package org.opendebate.statements.version.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.kit.audit.RecordedRead;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.Cursor;
import org.opendebate.kit.http.Paging;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.Problems;
import org.opendebate.statements.reading.MediaTypes;
import org.opendebate.statements.statement.StatementObjects;
import org.opendebate.statements.statement.Statements;
import org.opendebate.statements.statement.StoredFile;
import org.opendebate.statements.version.CompareVersions;

/** Every version of one statement, and what is different between two. */
@Path("/api/v1/statements/{id}/versions")
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
@RunOnVirtualThread
@Tag(name = "Statements")
public class VersionsResource {
    private static final String SEPARATOR = "...";

    private final CompareVersions versions;
    private final StatementObjects objects;
    private final CallerIdentity identity;

    VersionsResource(CompareVersions versions, StatementObjects objects, CallerIdentity identity) {
        this.versions = versions;
        this.objects = objects;
        this.identity = identity;
    }

    /** A page of a list. */
    @Schema(name = "VersionPage")
    record Page(List<VersionView> versions) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listVersions", summary = "The versions of a statement, page by page")
    @APIResponseSchema(value = Page.class, responseCode = "200")
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        int size = Paging.limit(limit);
        CompareVersions.Some found = versions.list(id, identity.caller(), after == null ? 0 : place(after), size + 1);
        List<VersionView> shown = found.versions().stream()
                .limit(size)
                .map(version -> VersionView.brief(found.statement(), version))
                .toList();
        Response.ResponseBuilder page = Response.ok(new Page(shown));
        if (found.versions().size() > size) {
            page.header("Link", Paging.next(uri, Cursor.of(shown.getLast().version())));
        }
        return page.build();
    }

    @GET
    @Path("/{number: [0-9]+}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getVersion", summary = "One version of a statement")
    public VersionView get(@PathParam("id") UUID id, @PathParam("number") String number) {
        Statements.Versioned seen = versions.one(id, number(number), identity.caller());
        return VersionView.whole(seen.statement(), seen.version());
    }

    @GET
    @Path("/{number: [0-9]+}/document")
    @Produces({MediaTypes.DOCX, MediaTypes.OLD_WORD, MediaTypes.OCTETS})
    @RecordedRead("statement.read")
    @Operation(operationId = "getVersionDocument", summary = "The Word file of a version")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaTypes.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaTypes.OLD_WORD,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaTypes.OCTETS, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response document(@PathParam("id") UUID id, @PathParam("number") String number) {
        Statements.Versioned seen = versions.one(id, number(number), identity.caller());
        return file(seen, seen.version().files().original(), "statement");
    }

    @GET
    @Path("/{number: [0-9]+}/cover-letter")
    @Produces({MediaTypes.PDF, MediaTypes.DOCX, MediaTypes.OCTETS})
    @RecordedRead("cover-letter.read")
    @Operation(operationId = "getVersionCoverLetter", summary = "The cover letter of a version")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaTypes.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaTypes.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaTypes.OCTETS, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response coverLetter(@PathParam("id") UUID id, @PathParam("number") String number) {
        Statements.Versioned seen = versions.one(id, number(number), identity.caller());
        StoredFile letter = seen.version()
                .coverLetter()
                .orElseThrow(() -> Refusal.of(Problems.NO_COVER_LETTER, "No cover letter came with this version."));
        return file(seen, letter, "cover-letter");
    }

    /** {@code 1...3}: what version 3 says where version 1 said something else. */
    @GET
    @Path("/{both: [0-9]+\\.\\.\\.[0-9]+}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @RecordedRead("statement.read")
    @Operation(operationId = "compareVersions", summary = "What is different between two versions")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DifferenceView.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
            })
    public Response differences(
            @PathParam("id") UUID id, @PathParam("both") String both, @Context HttpHeaders headers) {
        int middle = both.indexOf(SEPARATOR);
        DifferenceView view = DifferenceView.of(versions.compare(
                id,
                number(both.substring(0, middle)),
                number(both.substring(middle + SEPARATOR.length())),
                identity.caller()));
        boolean plain = headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.isCompatible(MediaType.TEXT_PLAIN_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
        return (plain
                        ? Response.ok(view.plain(), MediaType.TEXT_PLAIN + ";charset=UTF-8")
                        : Response.ok(view, MediaType.APPLICATION_JSON_TYPE))
                .header(HttpHeaders.VARY, "Accept")
                .build();
    }

    private Response file(Statements.Versioned seen, StoredFile file, String name) {
        return Response.ok(objects.asItCame(seen.version(), file), file.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "-v" + seen.version().number()
                                + MediaTypes.extension(file.mediaType()) + "\"")
                .build();
    }

    private static int place(String after) {
        return number(Cursor.parse(after, 1).values().getFirst());
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw Refusal.of(KitProblems.INVALID_FIELD, "This is no number of a version.")
                    .rule("version")
                    .found(digits)
                    .remedy("Take the number from the list of the statement's versions.");
        }
    }
}
