package org.opendebate.kit.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;

/**
 * What the spans of HTTP requests say (OpenTelemetry's semantic conventions): method, path and status. Never a query, a
 * header's value or an address of a caller, all of which can be personal, or a secret.
 */
public final class HttpSpans {
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final AttributeKey<String> SCHEME = AttributeKey.stringKey("url.scheme");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private HttpSpans() {}

    /** Of a known set, so that what clients make up makes no names of spans. */
    public static String method(HttpServerRequest request) {
        String name = request.method().name();
        return METHODS.contains(name) ? name : "HTTP";
    }

    /** @param path normalised, without a query */
    public static void describe(Span span, HttpServerRequest request, String path) {
        String method = method(request);
        span.setAttribute(METHOD, method.equals("HTTP") ? "_OTHER" : method);
        span.setAttribute(SCHEME, request.scheme());
        span.setAttribute(PATH, path);
    }

    /** That a request is refused is no fault of who refuses it: only what begins with 5 is an error. */
    public static void answered(Span span, int status) {
        span.setAttribute(STATUS, status);
        if (status >= 500) {
            Tracing.failed(span, Integer.toString(status));
        }
    }
}
