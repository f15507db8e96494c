package org.opendebate.compilations.document.web;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.compilations.CompilationProblems;
import org.opendebate.compilations.document.DocumentFacts;
import org.opendebate.compilations.document.DocumentSymbol;
import org.opendebate.compilations.document.Documents;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.edition.Editions;
import org.opendebate.compilations.library.Libraries;
import org.opendebate.compilations.negotiation.FormAnswers;
import org.opendebate.compilations.negotiation.FormChoice;
import org.opendebate.compilations.negotiation.Languages;
import org.opendebate.compilations.seal.Seals;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;

/** Published documents, for everybody. */
@Path("/api/v1/documents")
@RunOnVirtualThread
@PermitAll
@Tag(name = "Documents")
public class DocumentsResource {
    /** A published document never changes; an hour bounds how long a new language version stays unseen. */
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    private final Documents documents;
    private final Editions editions;
    private final Libraries libraries;
    private final Seals seals;
    private final FormAnswers answers;
    private final AnnexTranslations translations;

    DocumentsResource(
            Documents documents,
            Editions editions,
            Libraries libraries,
            Seals seals,
            FormAnswers answers,
            AnnexTranslations translations) {
        this.documents = documents;
        this.editions = editions;
        this.libraries = libraries;
        this.seals = seals;
        this.answers = answers;
        this.translations = translations;
    }

    /** Documents of one family. */
    public record Family(String symbol, List<DocumentView> documents) {}

    @GET
    @Operation(
            operationId = "listDocuments",
            summary = "The documents that share a symbol: the document itself and all that amend it")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Family.class)))
    public Response family(@QueryParam("symbol") String symbol, @Context Request request) {
        if (symbol == null || symbol.isBlank()) {
            throw Refusal.of(KitProblems.INVALID_FIELD, "The parameter symbol is missing.")
                    .rule("symbol")
                    .expected(DocumentSymbol.EXPECTED)
                    .remedy("Ask for GET /api/v1/documents?symbol=S/2021/501.");
        }
        List<DocumentFacts> family =
                DocumentSymbol.parse(symbol).map(documents::family).orElseThrow(() -> notFound(symbol));
        return answers.json(
                request,
                new FormAnswers.Subject("/api/v1/documents", "documents", null, "public, no-cache"),
                new Family(symbol, family.stream().map(one -> view(one, family)).toList()));
    }

    @GET
    @Path("/{symbol: .+}")
    @Operation(
            operationId = "getPublishedDocument",
            summary = "A document by its symbol, whose slashes may stand as %2F, in the form and language asked for")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/html"),
                @Content(mediaType = "application/pdf"),
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                @Content(mediaType = "application/akn+xml"),
                @Content(mediaType = "application/json", schema = @Schema(implementation = DocumentView.class))
            })
    @APIResponse(responseCode = "304", description = "The caller has it")
    @APIResponse(responseCode = "404", description = "document-not-found, language-not-available, volume-not-available")
    public Response document(
            @PathParam("symbol") String symbol,
            @QueryParam("format") String format,
            @QueryParam("volume") Integer volume,
            @QueryParam("language") String language,
            @Context HttpHeaders headers,
            @Context Request request) {
        DocumentFacts document = require(symbol);
        List<DocumentFacts> family = documents.family(document.symbol());
        String chosen = Languages.choose(language, headers, document.languages());
        EditionFacts edition = editions.facts(document.edition(chosen)).orElseThrow();
        FormChoice choice = FormChoice.of(format, volume, headers, false);
        FormAnswers.Subject subject = new FormAnswers.Subject(
                document.path(),
                document.symbol().toString().replace('/', '-').replace('*', '_') + "-" + chosen,
                edition,
                document.languages().stream()
                        .filter(other -> !other.equals(chosen))
                        .toList(),
                family.stream()
                        .filter(other -> !other.symbol().equals(document.symbol()))
                        .map(DocumentFacts::path)
                        .toList(),
                // the facts name the documents that follow, which come later
                choice instanceof FormChoice.Json ? "public, no-cache" : FOR_AN_HOUR);
        return switch (choice) {
            case FormChoice.Json json ->
                answers.json(request, subject, view(document, edition, editions(document), family));
            case FormChoice.Rendition rendition -> answers.form(request, subject, rendition);
        };
    }

    @GET
    @Path("/{symbol: .+}/annexes/{annex: \\d+}/translations/{language}")
    @Operation(
            operationId = "getAnnexTranslation",
            summary = "A translation that stands beside an annex: its text in the form asked for")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/akn+xml"),
                @Content(mediaType = "text/html"),
                @Content(mediaType = "text/plain"),
                @Content(mediaType = "application/vnd.opendebate.content+json")
            })
    @APIResponse(responseCode = "304", description = "The caller has it")
    @APIResponse(responseCode = "404", description = "document-not-found, translation-not-available")
    public Response translation(
            @PathParam("symbol") String symbol,
            @PathParam("annex") int annex,
            @PathParam("language") String language,
            @QueryParam("format") String format,
            @Context HttpHeaders headers,
            @Context Request request) {
        DocumentFacts document = require(symbol);
        EditionFacts edition = editions.facts(document.firstEdition()).orElseThrow();
        return translations.answer(
                document, edition, annex, language, AnnexTranslations.form(format, headers), request);
    }

    private DocumentFacts require(String symbol) {
        return DocumentSymbol.parse(symbol)
                .flatMap(documents::facts)
                .or(() -> documents.ofAlias(symbol))
                .orElseThrow(() -> notFound(symbol));
    }

    private DocumentView view(DocumentFacts document, List<DocumentFacts> family) {
        List<EditionFacts> all = editions(document);
        return view(document, all.getFirst(), all, family);
    }

    private DocumentView view(
            DocumentFacts document, EditionFacts edition, List<EditionFacts> all, List<DocumentFacts> family) {
        return DocumentView.of(
                document,
                edition,
                all,
                family,
                libraries.of(document.symbol().toString()),
                seals.facts(document.meetingId(), document.seal()));
    }

    private List<EditionFacts> editions(DocumentFacts document) {
        return document.editions().stream()
                .map(edition -> editions.facts(edition.editionId()).orElseThrow())
                .toList();
    }

    private static Refusal notFound(String symbol) {
        return Refusal.of(CompilationProblems.DOCUMENT_NOT_FOUND, "No document was published under this symbol.")
                .rule("symbol")
                .found(symbol)
                .expected(DocumentSymbol.EXPECTED);
    }
}
