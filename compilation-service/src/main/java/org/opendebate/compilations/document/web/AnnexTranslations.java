package org.opendebate.compilations.document.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.opendebate.compilations.CompilationProblems;
import org.opendebate.compilations.document.DocumentFacts;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.edition.PlacedAnnex;
import org.opendebate.compilations.holding.OwnObjects;
import org.opendebate.compilations.meeting.Meetings;
import org.opendebate.compilations.seal.SealFacts;
import org.opendebate.compilations.seal.SealedStatement;
import org.opendebate.compilations.seal.SealedTranslation;
import org.opendebate.compilations.seal.Seals;
import org.opendebate.documents.text.TextForm;
import org.opendebate.kit.http.Offer;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;

/**
 * The translations that stand beside the annexes of a published document. Only what was read of them is given: a Word file
 * has more in it than its author would publish.
 */
@ApplicationScoped
class AnnexTranslations {
    private static final String FOR_AN_HOUR = "public, max-age=3600";
    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private static final Offer<TextForm> FORMS =
            new Offer<>(List.of(TextForm.values()), TextForm::wire, TextForm::mediaType);

    private final Seals seals;
    private final Meetings meetings;
    private final OwnObjects objects;

    AnnexTranslations(Seals seals, Meetings meetings, OwnObjects objects) {
        this.seals = seals;
        this.meetings = meetings;
        this.objects = objects;
    }

    /** @throws Refusal 406 when no such form is offered */
    static TextForm form(String format, HttpHeaders headers) {
        return FORMS.chosen(format, headers.getAcceptableMediaTypes());
    }

    /** @throws Refusal 404 when the annex, or a translation of it into the language, is not there */
    Response answer(
            DocumentFacts document, EditionFacts edition, int number, String language, TextForm form, Request request) {
        Optional<PlacedAnnex> annex = edition.annexes().stream()
                .filter(placed -> placed.number() == number)
                .findFirst();
        SealedTranslation translation = annex.flatMap(placed -> sealed(document, placed))
                .flatMap(statement -> statement.translation(language))
                .orElseThrow(() -> Refusal.of(
                                CompilationProblems.TRANSLATION_NOT_AVAILABLE,
                                "No translation of this annex into this language stands beside it.")
                        .found(Sentence.of("annex {number}, {language}")
                                .with("number", number)
                                .with("language", language))
                        .with("document", document.path())
                        .remedy("GET the document as JSON: it lists the translations under translations."));
        String sha256 = translation.model().sha256();
        EntityTag tag = new EntityTag(sha256.substring(0, 32) + "-" + form.wire());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        boolean specimen = meetings.require(document.meetingId()).specimen();
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok(
                        form.write(objects.readHeld(sha256), annex.orElseThrow().title(), specimen),
                        form.contentType());
        return answer.tag(tag)
                .header(HttpHeaders.VARY, "Accept")
                .header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header("Content-Security-Policy", NOTHING_RUNS)
                .build();
    }

    private Optional<SealedStatement> sealed(DocumentFacts document, PlacedAnnex annex) {
        return seals.facts(document.meetingId(), document.seal()).map(SealFacts::accepted).stream()
                .flatMap(List::stream)
                .filter(statement -> statement.statementId().equals(annex.statementId()))
                .findFirst();
    }
}
