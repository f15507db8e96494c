package org.opendebate.gateway.origins;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Set;
import org.opendebate.gateway.GatewaySettings;

/** Tells browsers which pages may call. Tokens come in a header, never in a cookie: so no credentials are allowed. */
@Singleton
public class Origins {
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, Accept, Accept-Language, If-Match, If-None-Match, Idempotency-Key,"
                    + " X-Request-Id, traceparent, tracestate";
    private static final String ANSWER_HEADERS =
            "ETag, Location, Link, Content-Language, Content-Disposition, Retry-After, Idempotent-Replayed, RateLimit,"
                    + " RateLimit-Policy, WWW-Authenticate, X-Request-Id";
    /** For how long a browser need not ask again, in seconds. */
    private static final String REMEMBERED = "600";

    private final Set<String> allowed;

    Origins(GatewaySettings settings) {
        allowed = Set.copyOf(settings.corsOrigins().orElse(Set.of()));
    }

    /** Says on the answer that the page may read it; nothing where its site is not named. */
    public void welcome(HttpServerRequest request) {
        if (allowed.isEmpty()) {
            return;
        }
        MultiMap answer = request.response().headers();
        answer.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && allowed.contains(origin)) {
            answer.set("Access-Control-Allow-Origin", origin);
            answer.set("Access-Control-Expose-Headers", ANSWER_HEADERS);
            // a page of another site is allowed to read it after all
            answer.set("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }

    /** A browser asks, without a token, whether a page may call. */
    public boolean isPreflight(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return request.method() == HttpMethod.OPTIONS
                && origin != null
                && allowed.contains(origin)
                && request.headers().contains("Access-Control-Request-Method");
    }

    /** Sets the head of the answer to a preflight of a page that {@link #welcome} has welcomed. */
    public void permit(HttpServerResponse response) {
        response.setStatusCode(204)
                .putHeader("Access-Control-Allow-Methods", METHODS)
                .putHeader("Access-Control-Allow-Headers", REQUEST_HEADERS)
                .putHeader("Access-Control-Max-Age", REMEMBERED);
    }
}
