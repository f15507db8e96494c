package org.opendebate.statements.statement.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.documents.text.TextForm;
import org.opendebate.kit.audit.RecordedRead;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.ETags;
import org.opendebate.kit.http.Offer;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.Problems;
import org.opendebate.statements.http.RequestTime;
import org.opendebate.statements.reading.MediaTypes;
import org.opendebate.statements.statement.ChangeStatement;
import org.opendebate.statements.statement.ReadStatements;
import org.opendebate.statements.statement.StatementObjects;
import org.opendebate.statements.statement.Statements;
import org.opendebate.statements.statement.StoredFile;
import org.opendebate.statements.submission.SubmissionSettings;
import org.opendebate.statements.submission.UploadedFile;

/** The files of one statement, and its text and receipt, in their forms. */
@Path("/api/v1/statements/{id}")
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
@RunOnVirtualThread
@Tag(name = "Statements")
public class StatementFilesResource {
    private static final Offer<TextForm> FORMS =
            new Offer<>(List.of(TextForm.values()), TextForm::wire, TextForm::mediaType);

    private static final String JOSE = "application/jose";

    private final ReadStatements read;
    private final ChangeStatement change;
    private final StatementObjects objects;
    private final SubmissionSettings settings;
    private final CallerIdentity identity;
    private final RequestTime time;

    StatementFilesResource(
            ReadStatements read,
            ChangeStatement change,
            StatementObjects objects,
            SubmissionSettings settings,
            CallerIdentity identity,
            RequestTime time) {
        this.read = read;
        this.change = change;
        this.objects = objects;
        this.settings = settings;
        this.identity = identity;
        this.time = time;
    }

    @GET
    @Path("/document")
    @Produces({MediaTypes.DOCX, MediaTypes.OLD_WORD, MediaTypes.OCTETS})
    @RecordedRead("statement.read")
    @Operation(operationId = "getDocument", summary = "The Word file of a statement, as it came")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaTypes.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaTypes.OLD_WORD,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaTypes.OCTETS, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response document(@PathParam("id") UUID id) {
        Statements.Versioned seen = read.see(id, identity.caller()).statement();
        return file(seen, seen.version().files().original(), "statement");
    }

    @PUT
    @Path("/document")
    @Consumes({MediaTypes.DOCX, MediaTypes.OLD_WORD, MediaTypes.OCTETS})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putDocument", summary = "Put another Word file in the place of a statement")
    @APIResponseSchema(value = SubmissionAnswer.class, responseCode = "200")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response putDocument(@PathParam("id") UUID id, InputStream body, @Context HttpHeaders headers) {
        try (Spool spool = Spool.of(body, settings.largestStatement())) {
            return put(id, spool.file(), null, headers);
        }
    }

    @GET
    @Path("/cover-letter")
    @Produces({MediaTypes.PDF, MediaTypes.DOCX, MediaTypes.OCTETS})
    @RecordedRead("cover-letter.read")
    @Operation(operationId = "getCoverLetter", summary = "The cover letter of a statement, as it came")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaTypes.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaTypes.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaTypes.OCTETS, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response coverLetter(@PathParam("id") UUID id) {
        Statements.Versioned seen = read.seeInside(id, identity.caller());
        StoredFile letter = seen.version()
                .coverLetter()
                .orElseThrow(() -> Refusal.of(Problems.NO_COVER_LETTER, "No cover letter came with this statement."));
        return file(seen, letter, "cover-letter");
    }

    @PUT
    @Path("/cover-letter")
    @Consumes({MediaTypes.PDF, MediaTypes.DOCX, MediaTypes.OCTETS})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putCoverLetter", summary = "Put another cover letter in the place of a statement's")
    @APIResponseSchema(value = SubmissionAnswer.class, responseCode = "200")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response putCoverLetter(@PathParam("id") UUID id, InputStream body, @Context HttpHeaders headers) {
        try (Spool spool = Spool.of(body, settings.largestCoverLetter())) {
            return put(id, null, spool.file(), headers);
        }
    }

    /** How it came to the Secretariat; for the Secretariat alone. */
    @GET
    @Path("/evidence")
    @Produces(MediaTypes.OCTETS)
    @RecordedRead("evidence.read")
    @Operation(operationId = "getEvidence", summary = "How a statement came to the Secretariat, as it was entered")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaTypes.OCTETS, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response evidence(@PathParam("id") UUID id) {
        Statements.Versioned seen = read.seeAsSecretariat(id, identity.caller());
        StoredFile evidence = seen.version().files().evidence();
        if (evidence == null) {
            throw Refusal.of(Problems.NO_EVIDENCE, "No evidence came with this statement.")
                    .remedy("None is needed for what came here by itself.");
        }
        return file(seen, evidence, "evidence");
    }

    private Response put(UUID id, UploadedFile document, UploadedFile coverLetter, HttpHeaders headers) {
        Statements.Versioned made = change.change(
                new ChangeStatement.Change(
                        id, identity.caller(), time.now(), document, coverLetter, UnaryOperator.identity()),
                revision -> ETags.require(headers, revision));
        return Response.ok(SubmissionAnswer.of(made))
                .tag(StatementTags.of(made.statement()))
                .build();
    }

    /** The text as it was read, from the model that is compiled. */
    @GET
    @Path("/text")
    @RecordedRead("statement.read")
    @Operation(operationId = "getStatementText", summary = "What was read of a statement, in the form asked for")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/akn+xml", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/vnd.opendebate.content+json")
            })
    public Response text(@PathParam("id") UUID id, @QueryParam("format") String format, @Context HttpHeaders headers) {
        TextForm form = FORMS.chosen(format, headers.getAcceptableMediaTypes());
        Statements.Versioned seen = read.see(id, identity.caller()).statement();
        byte[] model = objects.bytes(seen.version().files().requireModel());
        return Response.ok(form.write(model, seen.version().speaker().name()))
                .type(form.contentType())
                .tag(new EntityTag(StatementTags.of(seen.statement()).getValue() + "-" + form.wire()))
                .header(HttpHeaders.VARY, "Accept")
                .header(HttpHeaders.CONTENT_LANGUAGE, seen.version().language())
                .build();
    }

    /** The receipt of the current version: JSON with the JWS in it, or the JWS alone. */
    @GET
    @Path("/receipt")
    @Produces({MediaType.APPLICATION_JSON, JOSE})
    @Operation(operationId = "getReceipt", summary = "The signed receipt of a statement")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReceiptView.class)),
                @Content(mediaType = JOSE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response receipt(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Statements.Versioned seen = read.seeInside(id, identity.caller());
        boolean compact = headers.getAcceptableMediaTypes().getFirst().isCompatible(MediaType.valueOf(JOSE))
                && !headers.getAcceptableMediaTypes().getFirst().isWildcardType();
        String tag = StatementTags.of(seen.statement()).getValue();
        Response.ResponseBuilder answer = compact
                ? Response.ok(seen.version().jws(), JOSE).tag(tag + "-jose")
                : Response.ok(ReceiptView.of(seen.version()), MediaType.APPLICATION_JSON)
                        .tag(tag);
        return answer.header(HttpHeaders.VARY, "Accept").build();
    }

    private Response file(Statements.Versioned seen, StoredFile file, String name) {
        String author = seen.statement().delegation() == null
                ? seen.statement().briefer()
                : seen.statement().delegation();
        return Response.ok(objects.asItCame(seen.version(), file), file.mediaType())
                .tag(StatementTags.of(seen.statement()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "-" + author + "-v"
                                + seen.version().number() + MediaTypes.extension(file.mediaType()) + "\"")
                .build();
    }
}
