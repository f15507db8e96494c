package org.opendebate.statements.statement.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.http.ETags;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.Problems;
import org.opendebate.statements.http.RequestTime;
import org.opendebate.statements.reading.MediaTypes;
import org.opendebate.statements.statement.ReadStatements;
import org.opendebate.statements.statement.StatementObjects;
import org.opendebate.statements.statement.Statements;
import org.opendebate.statements.statement.TranslateStatement;
import org.opendebate.statements.statement.Translation;
import org.opendebate.statements.submission.SubmissionSettings;

/** Translations of a statement's document, one for each language. */
@Path("/api/v1/statements/{id}/translations/{language}")
@Authenticated
@RunOnVirtualThread
public class TranslationsResource {
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

    @PUT
    @Consumes({MediaTypes.DOCX, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("language") String language,
            InputStream body,
            @Context HttpHeaders headers) {
        try (Spool spool = Spool.of(body, settings.largestStatement())) {
            Statements.Versioned made = translate.translate(
                    new TranslateStatement.Request(id, language, spool.file(), identity.caller(), time.now()),
                    revision -> ETags.require(headers, revision));
            return Response.ok(StatementView.of(new ReadStatements.Seen(made, true)))
                    .tag(StatementTags.of(made.statement()))
                    .build();
        }
    }

    @GET
    @Produces(MediaTypes.DOCX)
    public Response get(@PathParam("id") UUID id, @PathParam("language") String language) {
        Statements.Versioned seen = read.see(id, identity.caller()).statement();
        Translation translation = seen.statement().translationsOf(seen.version()).stream()
                .filter(one -> one.language().equals(language))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                                Problems.NO_TRANSLATION, "The statement has no translation into this language.")
                        .rule("language")
                        .found(language)
                        .expected("one of the statement's translations"));
        return Response.ok(objects.bytes(translation.file()), MediaTypes.DOCX)
                .tag(new EntityTag(translation.originalSha256().substring(0, 32)))
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"translation-" + translation.language() + ".docx\"")
                .build();
    }
}
