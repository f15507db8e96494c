package org.opendebate.compilations.preview.web;

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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.compilations.CompilationProblems;
import org.opendebate.compilations.drafting.Compilations;
import org.opendebate.compilations.drafting.DraftReaders;
import org.opendebate.compilations.drafting.Gathering;
import org.opendebate.compilations.drafting.Missing;
import org.opendebate.compilations.drafting.Outlook;
import org.opendebate.compilations.drafting.Progress;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.compilations.negotiation.FormAnswers;
import org.opendebate.compilations.negotiation.FormChoice;
import org.opendebate.compilations.negotiation.Languages;
import org.opendebate.compilations.preview.MakePreview;
import org.opendebate.compilations.preview.Previews;
import org.opendebate.kit.audit.ReadRecord;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;

/** A draft at any time before the seal, for the Secretariat and the presidency of the month. */
@Path("/api/v1/meetings/{id}/compilation/preview")
@RunOnVirtualThread
@PermitAll
@Tag(name = "Compilation")
public class PreviewResource {
    private final DraftReaders readers;
    private final Compilations compilations;
    private final Gathering gathering;
    private final Previews previews;
    private final MakePreview making;
    private final FormAnswers answers;
    private final ReadRecord reads;

    PreviewResource(
            DraftReaders readers,
            Compilations compilations,
            Gathering gathering,
            Previews previews,
            MakePreview making,
            FormAnswers answers,
            ReadRecord reads) {
        this.readers = readers;
        this.compilations = compilations;
        this.gathering = gathering;
        this.previews = previews;
        this.making = making;
        this.answers = answers;
        this.reads = reads;
    }

    @GET
    @Operation(
            operationId = "previewCompilation",
            summary = "What the compilation would be if the meeting were sealed now, and what is undecided or missing")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = PreviewView.class)),
                @Content(mediaType = "text/html"),
                @Content(mediaType = "application/pdf"),
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                @Content(mediaType = "application/akn+xml")
            })
    @APIResponse(responseCode = "304", description = "The caller has it")
    @APIResponse(responseCode = "409", description = "preview-over; compilation-not-ready, with what is missing")
    public Response preview(
            @PathParam("id") UUID id,
            @QueryParam("format") String format,
            @QueryParam("volume") Integer volume,
            @QueryParam("language") String language,
            @Context HttpHeaders headers,
            @Context Request request) {
        FormChoice choice = FormChoice.of(format, volume, headers, true);
        String chosen = language == null || language.isBlank() ? Languages.FIRST : Languages.official(language);
        MeetingFacts meeting = readers.require(id);
        requireUnsealed(meeting);
        Outlook outlook = gathering.outlook(meeting);
        Previews.State state = outlook.material().isEmpty()
                ? Previews.State.NOTHING
                : previews.ask(id, chosen, making.digest(outlook));
        return state.made()
                .map(edition -> made(request, choice, outlook, edition))
                .orElseGet(() -> waiting(request, choice, outlook, chosen, state));
    }

    private void requireUnsealed(MeetingFacts meeting) {
        if (!(compilations.progress(meeting.id()) instanceof Progress.Unsealed)) {
            throw Refusal.of(CompilationProblems.PREVIEW_OVER, "The meeting is sealed, and what is sealed is drafted.")
                    .remedy(Sentence.of("Read GET {path}.")
                            .with("path", "/api/v1/meetings/" + meeting.id() + "/compilation"))
                    .contact(meeting.contact());
        }
    }

    private Response made(Request request, FormChoice choice, Outlook outlook, EditionFacts edition) {
        FormAnswers.Subject subject = subject(outlook, edition.language(), edition);
        return switch (choice) {
            case FormChoice.Json json -> answers.json(request, subject, PreviewView.made(outlook, edition));
            case FormChoice.Rendition rendition ->
                reads.recorded("preview.read", answers.form(request, subject, rendition));
        };
    }

    private Response waiting(
            Request request, FormChoice choice, Outlook outlook, String language, Previews.State state) {
        List<Missing> missing = new ArrayList<>(outlook.missing());
        if (outlook.material().isPresent()) {
            missing.add(new Missing(null, "rendering", state.failure().orElse(null)));
        }
        return switch (choice) {
            case FormChoice.Json json ->
                answers.json(
                        request, subject(outlook, language, null), PreviewView.waiting(outlook, language, missing));
            case FormChoice.Rendition rendition ->
                throw Refusal.of(CompilationProblems.COMPILATION_NOT_READY, "The draft is not made yet.")
                        .with("missing", missing)
                        .remedy("Ask for ?format=json until the state says that it is made.")
                        .contact(outlook.meeting().contact())
                        .retryAfter(Duration.ofSeconds(2));
        };
    }

    private static FormAnswers.Subject subject(Outlook outlook, String language, EditionFacts edition) {
        return new FormAnswers.Subject(
                "/api/v1/meetings/" + outlook.meeting().id() + "/compilation/preview",
                "draft-" + language,
                edition,
                "private, no-cache");
    }
}
