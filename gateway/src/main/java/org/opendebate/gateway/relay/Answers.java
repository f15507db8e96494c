package org.opendebate.gateway.relay;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import org.opendebate.gateway.GatewaySettings;
import org.opendebate.gateway.pages.Page;
import org.opendebate.gateway.problems.Problem;
import org.opendebate.kit.problem.Interpreter;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Sentence;

/** Writes the gateway's own answers, and lets a sender who is still sending come to read them. */
@Singleton
public class Answers {

    private final Vertx vertx;
    private final GatewaySettings settings;
    private final BrowserRules rules;

    Answers(Vertx vertx, GatewaySettings settings, BrowserRules rules) {
        this.vertx = vertx;
        this.settings = settings;
        this.rules = rules;
    }

    /** Does nothing when an answer has begun or the client has gone. */
    public void problem(HttpServerRequest request, Problem problem, String instance, String requestId) {
        HttpServerResponse response = request.response();
        if (response.closed() || response.headWritten()) {
            return;
        }
        Interpreter language = Interpreter.of(acceptedLanguages(request));
        JsonObject body = new JsonObject(problem.body(instance, requestId, language));
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_LANGUAGE, language.contentLanguage());
        response.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        problem.headers().forEach(response::putHeader);
        send(request, "application/problem+json", body.toBuffer(), requestId);
    }

    /** The header, its lines joined; empty for none. */
    public static String acceptedLanguages(HttpServerRequest request) {
        return String.join(",", request.headers().getAll(HttpHeaders.ACCEPT_LANGUAGE));
    }

    public void json(HttpServerRequest request, JsonObject body, String requestId) {
        send(request, "application/json", body.toBuffer(), requestId);
    }

    /**
     * A page, or that the caller has it.
     *
     * @return the status of the answer
     */
    public int page(HttpServerRequest request, Page page, String requestId) {
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.ETAG, page.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                // beside what is there already of other sites' pages
                .headers()
                .add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        page.language().ifPresent(language -> {
            response.putHeader(HttpHeaders.CONTENT_LANGUAGE, language);
            response.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        });
        page.contentSecurity().ifPresent(policy -> response.putHeader("Content-Security-Policy", policy));
        if (page.isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304);
            empty(request, requestId);
            return 304;
        }
        send(request, page.type(), page.body(), requestId);
        return 200;
    }

    /** An answer whose status and headers say all. */
    public void empty(HttpServerRequest request, String requestId) {
        mark(request, requestId);
        request.response().end();
        discardRest(request);
    }

    /** What is said to a body over the limit, announced or not. */
    public Problem tooLarge(HttpServerRequest request) {
        MemorySize most = settings.maxBodyOf(request.getHeader(HttpHeaders.CONTENT_TYPE), request.path());
        return Problem.of(KitProblems.TOO_LARGE, "The body of the request is larger than the door lets through")
                .rule("body-size")
                .expected(Sentence.of("at most {most} bytes").with("most", most.asLongValue()))
                .remedy("Send smaller files: without pictures, or with smaller ones");
    }

    private void send(HttpServerRequest request, String contentType, Buffer body, String requestId) {
        HttpServerResponse response = request.response();
        // what the door says itself is too little to be packed
        response.putHeader(HttpHeaders.CONTENT_TYPE, contentType)
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        mark(request, requestId);
        if (mayHaveBody(request) && !request.isEnded() && !Connections.isShared(request)) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(body);
        }
        discardRest(request);
    }

    /** Sets what every answer has, the door's own and a service's. */
    void mark(HttpServerRequest request, String requestId) {
        request.response().putHeader(Headers.REQUEST_ID, requestId);
        rules.add(request.response().headers(), isEncrypted(request));
    }

    /** Whether the client's line is encrypted: up to here, or up to what stands in front. */
    boolean isEncrypted(HttpServerRequest request) {
        return request.isSSL() || settings.tlsInFront();
    }

    /**
     * Unless the head says that there is no body. A paused request without one has not ended either; and in HTTP/2 a body
     * may come without a word of it in the head.
     */
    static boolean mayHaveBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null
                ? Connections.isShared(request) || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                : !length.equals("0");
    }

    /**
     * Reads what is left of the body and throws it away, for a while. Closing at once would reset the connection, and
     * the answer with it; a reset stream may take its answer along, too.
     */
    void discardRest(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        if (!mayHaveBody(request)) {
            request.resume();
            return;
        }
        long timer = vertx.setTimer(settings.lingerTimeout().toMillis(), late -> Connections.refuseRest(request));
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        request.handler(ignored -> {});
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            if (!Connections.isShared(request)) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
