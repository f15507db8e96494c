package org.opendebate.compilations.negotiation;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.opendebate.compilations.CompilationProblems;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.edition.Form;
import org.opendebate.compilations.edition.KeptForm;
import org.opendebate.compilations.holding.OwnObjects;
import org.opendebate.kit.http.AnswerJson;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.kit.storage.Sha256;

/** Answers with a kept form or with JSON: entity tag, conditional reads, language, the other forms. */
@ApplicationScoped
public class FormAnswers {
    private static final String VARY = "Accept, Accept-Language";
    /** A form is a page of text: nothing in it may run or be fetched. */
    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final OwnObjects objects;
    private final AnswerJson json;

    FormAnswers(OwnObjects objects, AnswerJson json) {
        this.objects = objects;
        this.json = json;
    }

    /**
     * What an answer is about.
     *
     * @param path without a query; the other forms are linked under it
     * @param fileName without its extension
     * @param edition null where nothing is rendered yet
     * @param otherLanguages in which it exists too
     * @param related paths of the other documents of its family
     * @param cacheControl the header's value
     */
    public record Subject(
            String path,
            String fileName,
            EditionFacts edition,
            List<String> otherLanguages,
            List<String> related,
            String cacheControl) {

        /** Of one language, or of none. */
        public Subject(String path, String fileName, EditionFacts edition, String cacheControl) {
            this(path, fileName, edition, List.of(), List.of(), cacheControl);
        }
    }

    /** One form of the edition, its bytes verified; 304 when the caller has them. */
    public Response form(Request request, Subject subject, FormChoice.Rendition choice) {
        Form form = choice.form();
        KeptForm kept = subject.edition()
                .form(form, choice.volume())
                .orElseThrow(() -> noSuchVolume(choice, subject.edition().volumes(form)));
        EntityTag tag = new EntityTag(kept.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return common(unchanged, subject, tag).build();
        }
        Response.ResponseBuilder answer = request.getMethod().equals(HttpMethod.HEAD)
                ? Response.ok().type(form.contentType()).header(HttpHeaders.CONTENT_LENGTH, kept.size())
                : Response.ok(objects.read(kept.objectKey(), kept.sha256()), form.contentType());
        return shown(common(answer, subject, tag), subject, choice).build();
    }

    /** One form that was made for this answer and is kept nowhere; 304 when the caller has it. */
    public Response made(Request request, Subject subject, FormChoice.Rendition choice, List<byte[]> volumes) {
        if (choice.volume() < 1 || choice.volume() > volumes.size()) {
            throw noSuchVolume(choice, volumes.size());
        }
        byte[] bytes = volumes.get(choice.volume() - 1);
        EntityTag tag = new EntityTag(Sha256.of(bytes));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return common(unchanged, subject, tag).build();
        }
        Response.ResponseBuilder answer = Response.ok(bytes, choice.form().contentType());
        return shown(common(answer, subject, tag), subject, choice).build();
    }

    private static Response.ResponseBuilder shown(
            Response.ResponseBuilder answer, Subject subject, FormChoice.Rendition choice) {
        return answer.header(
                        "Content-Disposition",
                        "inline; filename=\"" + subject.fileName()
                                + (choice.volume() == 1 ? "" : "-volume-" + choice.volume()) + "."
                                + choice.form().extension() + "\"")
                .header("Content-Security-Policy", NOTHING_RUNS);
    }

    /** The facts as JSON; 304 when the caller has them. */
    public Response json(Request request, Subject subject, Object facts) {
        byte[] body;
        try {
            body = json.write(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the facts cannot be written as JSON", e);
        }
        EntityTag tag = new EntityTag(Sha256.of(body));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return common(unchanged == null ? Response.ok(body, MediaType.APPLICATION_JSON) : unchanged, subject, tag)
                .build();
    }

    private static Refusal noSuchVolume(FormChoice.Rendition choice, int volumes) {
        return Refusal.of(CompilationProblems.VOLUME_NOT_AVAILABLE, "The document has no such volume.")
                .rule("volume")
                .found(Integer.toString(choice.volume()))
                .expected(Sentence.of("{from} to {to}").with("from", 1).with("to", volumes));
    }

    private static Response.ResponseBuilder common(Response.ResponseBuilder answer, Subject subject, EntityTag tag) {
        answer.tag(tag)
                .header(HttpHeaders.VARY, VARY)
                .header(HttpHeaders.CACHE_CONTROL, subject.cacheControl())
                .header("X-Content-Type-Options", "nosniff");
        if (subject.edition() != null) {
            String language = subject.edition().language();
            answer.header(HttpHeaders.CONTENT_LANGUAGE, language);
            Stream.of(
                            Stream.of(link(subject, "format=json", MediaType.APPLICATION_JSON, language)),
                            subject.edition().forms().stream()
                                    .map(kept -> link(
                                            subject, kept.query(), kept.form().mediaType(), language)),
                            // every form in every language would be more than proxies let through in headers
                            subject.otherLanguages().stream()
                                    .map(other -> link(subject, "format=html", MediaType.TEXT_HTML, other)),
                            subject.related().stream().map("<%s>; rel=\"related\""::formatted))
                    .flatMap(links -> links)
                    .forEach(link -> answer.header(HttpHeaders.LINK, link));
        }
        return answer;
    }

    private static String link(Subject subject, String query, String mediaType, String language) {
        return "<%s?%s&language=%s>; rel=\"alternate\"; type=\"%s\"; hreflang=\"%s\""
                .formatted(subject.path(), query, language, mediaType, language);
    }
}
