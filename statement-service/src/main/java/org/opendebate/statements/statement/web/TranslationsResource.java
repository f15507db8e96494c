package org.opendebate.statements.statement.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.opendebate.kit.problem.Interpreter;
import org.opendebate.kit.problem.Spoken;
import org.opendebate.statements.http.RequestTime;
import org.opendebate.statements.reading.MediaTypes;
import org.opendebate.statements.statement.ReadStatements;
import org.opendebate.statements.statement.StatementObjects;
import org.opendebate.statements.statement.Statements;
import org.opendebate.statements.statement.TranslateStatement;
import org.opendebate.statements.statement.Translation;
import org.opendebate.statements.statement.TranslationProof;
import org.opendebate.statements.submission.SubmissionSettings;

/** Translations of a statement's document, one for each language. */
@Path("/api/v1/statements/{id}/translations")
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
@RunOnVirtualThread
@Tag(name = "Translations")
public class TranslationsResource {
    private static final Offer<TextForm> FORMS =
            new Offer<>(List.of(TextForm.values()), TextForm::wire, TextForm::mediaType);

    private final ReadStatements read;
    private final TranslateStatement translate;
    private final StatementObjects objects;
    private final SubmissionSettings settings;
    private final CallerIdentity identity;
    private final RequestTime time;

    TranslationsResource(
            ReadStatements read,
            TranslateStatement translate,
            StatementObjects objects,
            SubmissionSettings settings,
            CallerIdentity identity,
            RequestTime time) {
        this.read = read;
        this.translate = translate;
        this.objects = objects;
        this.settings = settings;
        this.identity = identity;
        this.time = time;
    }

    /**
     * The answer to a translation that came.
     *
     * @param receipt JSON, the payload of {@code jws}
     */
    record TranslationAnswer(
            StatementView statement,

            @JsonRawValue @Schema(implementation = Object.class)
            String receipt,

            String jws) implements Spoken {
        /** What is signed is not translated. */
        @Override
        public TranslationAnswer in(Interpreter language) {
            return new TranslationAnswer(statement.in(language), receipt, jws);
        }
    }

    /** A translation in a list. */
    record TranslationView(String language, String sha256, long size, String document, String text) {
        static TranslationView of(UUID statementId, Translation translation) {
            String self = "/api/v1/statements/" + statementId + "/translations/" + translation.language();
            return new TranslationView(
                    translation.language(),
                    translation.file().sha256(),
                    translation.file().size(),
                    self,
                    self + "/text");
        }
    }

    /** All of the document that the caller sees. */
    @Schema(name = "TranslationList")
    record All(List<TranslationView> translations) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listTranslations", summary = "The translations of a statement")
    @APIResponseSchema(value = All.class, responseCode = "200")
    public Response list(@PathParam("id") UUID id) {
        Statements.Versioned seen = read.see(id, identity.caller()).statement();
        List<TranslationView> all = seen.statement().translationsOf(seen.version()).stream()
                .map(translation -> TranslationView.of(id, translation))
                .toList();
        return Response.ok(new All(all)).tag(StatementTags.of(seen.statement())).build();
    }

    @PUT
    @Path("/{language}")
    @Consumes({MediaTypes.DOCX, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putTranslation",
            summary = "Hand in a translation of a statement, or put another in its place")
    @APIResponseSchema(value = TranslationAnswer.class, responseCode = "200")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("language") String language,
            InputStream body,
            @Context HttpHeaders headers) {
        try (Spool spool = Spool.of(body, settings.largestStatement())) {
            TranslateStatement.Made made = translate.translate(
                    request(id, language), spool.file(), revision -> ETags.require(headers, revision));
            return Response.ok(new TranslationAnswer(
                            StatementView.of(new ReadStatements.Seen(made.statement(), true)),
                            made.proof().receipt(),
                            made.proof().jws()))
                    .tag(StatementTags.of(made.statement().statement()))
                    .build();
        }
    }

    @DELETE
    @Path("/{language}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "deleteTranslation", summary = "Take a translation back")
    @APIResponseSchema(value = StatementView.class, responseCode = "200")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response delete(
            @PathParam("id") UUID id, @PathParam("language") String language, @Context HttpHeaders headers) {
        Statements.Versioned made =
                translate.remove(request(id, language), revision -> ETags.require(headers, revision));
        return Response.ok(StatementView.of(new ReadStatements.Seen(made, true)))
                .tag(StatementTags.of(made.statement()))
                .build();
    }

    @GET
    @Path("/{language}")
    @Produces(MediaTypes.DOCX)
    @RecordedRead("translation.read")
    @Operation(operationId = "getTranslation", summary = "The Word file of a translation")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaTypes.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response get(@PathParam("id") UUID id, @PathParam("language") String language) {
        Translation translation = translation(read.see(id, identity.caller()).statement(), language);
        return Response.ok(objects.bytes(translation.file()), MediaTypes.DOCX)
                .tag(new EntityTag(translation.originalSha256().substring(0, 32)))
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"translation-" + translation.language() + ".docx\"")
                .build();
    }

    /** The text as it was read, in the forms of a statement's text. */
    @GET
    @Path("/{language}/text")
    @RecordedRead("translation.read")
    @Operation(operationId = "getTranslationText", summary = "What was read of a translation, in the form asked for")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/akn+xml", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/vnd.opendebate.content+json")
            })
    public Response text(
            @PathParam("id") UUID id,
            @PathParam("language") String language,
            @QueryParam("format") String format,
            @Context HttpHeaders headers) {
        TextForm form = FORMS.chosen(format, headers.getAcceptableMediaTypes());
        Statements.Versioned seen = read.see(id, identity.caller()).statement();
        Translation translation = translation(seen, language);
        byte[] model = objects.bytes(translation.model());
        return Response.ok(form.write(model, seen.version().speaker().name()))
                .type(form.contentType())
                .tag(new EntityTag(translation.modelSha256().substring(0, 32) + "-" + form.wire()))
                .header(HttpHeaders.VARY, "Accept")
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .build();
    }

    @GET
    @Path("/{language}/receipt")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getTranslationReceipt", summary = "The signed receipt of a translation")
    public ReceiptView receipt(@PathParam("id") UUID id, @PathParam("language") String language) {
        TranslationProof proof = translate.proof(read.seeInside(id, identity.caller()), language);
        return new ReceiptView(proof.receipt(), proof.jws(), null);
    }

    private static Translation translation(Statements.Versioned seen, String language) {
        return TranslateStatement.translation(seen.statement(), seen.version(), language);
    }

    private TranslateStatement.Request request(UUID id, String language) {
        return new TranslateStatement.Request(id, language, identity.caller(), time.now());
    }
}
