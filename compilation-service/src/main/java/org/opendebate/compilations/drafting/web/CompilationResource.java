package org.opendebate.compilations.drafting.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.compilations.CompilationProblems;
import org.opendebate.compilations.document.DocumentFacts;
import org.opendebate.compilations.document.DocumentSymbol;
import org.opendebate.compilations.document.Documents;
import org.opendebate.compilations.drafting.Compilations;
import org.opendebate.compilations.drafting.DraftReaders;
import org.opendebate.compilations.drafting.Gathering;
import org.opendebate.compilations.drafting.Making;
import org.opendebate.compilations.drafting.Missing;
import org.opendebate.compilations.drafting.Progress;
import org.opendebate.compilations.drafting.Readiness;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.edition.Editions;
import org.opendebate.compilations.negotiation.FormAnswers;
import org.opendebate.compilations.negotiation.FormChoice;
import org.opendebate.compilations.negotiation.Languages;
import org.opendebate.compilations.rendering.Imprint;
import org.opendebate.compilations.rendering.Material;
import org.opendebate.compilations.signature.Signatures;
import org.opendebate.kit.audit.ReadRecord;
import org.opendebate.kit.problem.Refusal;

/** A meeting's compilation: for the Secretariat and the presidency while it is a draft, for everybody afterwards. */
@Path("/api/v1/meetings/{id}/compilation")
@RunOnVirtualThread
@PermitAll
@Tag(name = "Compilation")
public class CompilationResource {
    private final DraftReaders readers;
    private final Compilations compilations;
    private final Gathering gathering;
    private final Making making;
    private final Editions editions;
    private final Documents documents;
    private final Signatures signatures;
    private final FormAnswers answers;
    private final ReadRecord reads;

    CompilationResource(
            DraftReaders readers,
            Compilations compilations,
            Gathering gathering,
            Making making,
            Editions editions,
            Documents documents,
            Signatures signatures,
            FormAnswers answers,
            ReadRecord reads) {
        this.readers = readers;
        this.compilations = compilations;
        this.gathering = gathering;
        this.making = making;
        this.editions = editions;
        this.documents = documents;
        this.signatures = signatures;
        this.answers = answers;
        this.reads = reads;
    }

    /** The manifest beside its signature, whose payload it is character by character. */
    public record ManifestView(
            @JsonRawValue @Schema(implementation = Object.class)
            String manifest,

            String jws) {}

    @GET
    @Operation(
            operationId = "getCompilation",
            summary = "How far the compilation is, or the compilation itself in the form asked for")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = CompilationView.class)),
                @Content(mediaType = "text/html"),
                @Content(mediaType = "application/pdf"),
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                @Content(mediaType = "application/akn+xml")
            })
    @APIResponse(responseCode = "304", description = "The caller has it")
    @APIResponse(responseCode = "409", description = "compilation-not-ready, with what is missing")
    public Response compilation(
            @PathParam("id") UUID id,
            @QueryParam("format") String format,
            @QueryParam("volume") Integer volume,
            @QueryParam("language") String language,
            @Context HttpHeaders headers,
            @Context Request request) {
        FormChoice choice = FormChoice.of(format, volume, headers, true);
        Progress progress = readable(id);
        return switch (progress) {
            case Progress.Unsealed unsealed ->
                waiting(request, choice, id, null, List.of(new Missing(null, "seal", null)));
            case Progress.Waiting(int seal, String failure) ->
                waiting(request, choice, id, seal, missing(id, seal, failure));
            case Progress.Drafted(int seal, UUID edition) -> {
                Response draft = draft(request, choice, language, edition(edition));
                yield choice instanceof FormChoice.Rendition ? reads.recorded("draft.read", draft) : draft;
            }
            case Progress.Published published -> {
                DocumentFacts document = document(published);
                EditionFacts edition =
                        edition(document.edition(Languages.choose(language, headers, document.languages())));
                yield answer(
                        request,
                        choice,
                        new FormAnswers.Subject(
                                path(id), "compilation-" + edition.language(), edition, "public, no-cache"),
                        CompilationView.published(edition, published, documents.family(document.symbol())));
            }
        };
    }

    /** As it is kept, or in another language that the request names: made for this answer, and not kept. */
    private Response draft(Request request, FormChoice choice, String language, EditionFacts kept) {
        String chosen = language == null || language.isBlank() ? kept.language() : Languages.official(language);
        FormAnswers.Subject subject =
                new FormAnswers.Subject(path(kept.meetingId()), "compilation-" + chosen, kept, "private, no-cache");
        if (chosen.equals(kept.language())) {
            return answer(request, choice, subject, CompilationView.drafted(kept));
        }
        Material material = switch (gathering.of(kept.meetingId(), kept.seal())) {
            case Readiness.Complete(Material complete) -> complete;
            case Readiness.Incomplete(var missing) -> throw notReady(missing);
        };
        Imprint imprint = Imprint.provisional(material.meeting());
        EditionFacts outline = making.outline(material, imprint, chosen);
        FormAnswers.Subject other =
                new FormAnswers.Subject(subject.path(), subject.fileName(), outline, subject.cacheControl());
        return switch (choice) {
            case FormChoice.Json json -> answers.json(request, other, CompilationView.drafted(outline));
            case FormChoice.Rendition rendition ->
                answers.made(request, other, rendition, making.look(material, imprint, chosen, rendition.form()));
        };
    }

    private DocumentFacts documentOf(UUID meetingId, String symbol) {
        return DocumentSymbol.parse(symbol)
                .flatMap(documents::facts)
                .filter(document -> document.meetingId().equals(meetingId))
                .orElseThrow(() -> Refusal.of(
                                CompilationProblems.DOCUMENT_NOT_FOUND,
                                "This meeting has no document under this symbol.")
                        .rule("symbol")
                        .found(symbol)
                        .expected(DocumentSymbol.EXPECTED));
    }

    private DocumentFacts document(UUID id) {
        if (!(readable(id) instanceof Progress.Published published)) {
            throw notReady(List.of(new Missing(null, "publication", null)));
        }
        return document(published);
    }

    private DocumentFacts document(Progress.Published published) {
        return documents
                .facts(DocumentSymbol.parse(published.symbol()).orElseThrow())
                .orElseThrow();
    }

    @GET
    @Path("/manifest")
    @Operation(
            operationId = "getManifest",
            summary = "What became of each sealed statement, and which bytes were published: signed")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ManifestView.class)))
    @APIResponse(responseCode = "409", description = "compilation-not-ready: it is not published")
    public Response manifest(@PathParam("id") UUID id, @QueryParam("symbol") String symbol, @Context Request request) {
        DocumentFacts document = symbol == null ? document(id) : documentOf(id, symbol);
        return answers.json(
                request,
                new FormAnswers.Subject(path(id) + "/manifest", "manifest", null, "public, no-cache"),
                new ManifestView(document.manifest().json(), document.manifest().jws()));
    }

    /** Where the compilation stands, if the caller may know. */
    private Progress readable(UUID id) {
        Progress progress = compilations.progress(id);
        if (progress instanceof Progress.Published) {
            return progress;
        }
        readers.require(id);
        return progress;
    }

    private Response waiting(Request request, FormChoice choice, UUID id, Integer seal, List<Missing> missing) {
        return switch (choice) {
            case FormChoice.Json json ->
                answers.json(
                        request,
                        new FormAnswers.Subject(path(id), "compilation", null, "private, no-cache"),
                        CompilationView.waiting(id, seal, missing));
            case FormChoice.Rendition rendition -> throw notReady(missing);
        };
    }

    private Response answer(Request request, FormChoice choice, FormAnswers.Subject subject, CompilationView view) {
        return switch (choice) {
            case FormChoice.Json json ->
                answers.json(request, subject, view.signed(signatures.standing(view.meetingId())));
            case FormChoice.Rendition rendition -> answers.form(request, subject, rendition);
        };
    }

    private List<Missing> missing(UUID id, int seal, String failure) {
        return switch (gathering.of(id, seal)) {
            case Readiness.Incomplete(List<Missing> missing) -> missing;
            case Readiness.Complete complete -> List.of(new Missing(null, "rendering", failure));
        };
    }

    private EditionFacts edition(UUID edition) {
        return editions.facts(edition).orElseThrow(() -> notReady(List.of(new Missing(null, "rendering", null))));
    }

    private static Refusal notReady(List<Missing> missing) {
        return Refusal.of(CompilationProblems.COMPILATION_NOT_READY, "There is nothing to read yet.")
                .with("missing", missing)
                .remedy("Ask for ?format=json until the state says that it is there.")
                .retryAfter(Duration.ofSeconds(2));
    }

    private static String path(UUID id) {
        return "/api/v1/meetings/" + id + "/compilation";
    }
}
