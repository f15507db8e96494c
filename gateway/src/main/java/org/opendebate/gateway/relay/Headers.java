package org.opendebate.gateway.relay;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which headers go through the door, and which the door sets itself. */
final class Headers {

    static final String RECEIVED_AT = "X-OpenDebate-Received-At";
    static final String REQUEST_ID = "X-Request-Id";

    /** RFC 9110, 7.6.1, and what older clients send. Expect is answered hop by hop too, by {@link Exchange}. */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "expect");

    private Headers() {}

    /** What a service gets: nothing hop-by-hop, nothing internal or forwarded from outside, and the door's own word. */
    static void toService(HttpServerRequest from, MultiMap to, Heading heading, boolean encrypted) {
        Set<String> nominated = nominated(from.headers());
        for (Map.Entry<String, String> header : from.headers()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(name)
                    && !nominated.contains(name)
                    && !isClaimOfTheDoor(name)
                    && !name.equals("host")
                    && !name.equals("content-length")) {
                if (name.equals("cookie") && to.contains(name)) {
                    // HTTP/2 may bring it in pieces (RFC 9113, 8.2.3)
                    to.set(name, to.get(name) + "; " + header.getValue());
                } else {
                    to.add(header.getKey(), forService(name, header.getValue()));
                }
            }
        }
        to.set("X-Forwarded-For", from.remoteAddress().hostAddress());
        to.set("X-Forwarded-Proto", encrypted ? "https" : "http");
        if (from.authority() != null) {
            to.set("X-Forwarded-Host", from.authority().toString());
        }
        to.set(RECEIVED_AT, heading.receivedAt().toString());
        to.set(REQUEST_ID, heading.requestId());
        to.set("traceparent", heading.traceParent());
        if (heading.traceState() != null) {
            to.set("tracestate", heading.traceState());
        }
    }

    private static String forService(String name, String value) {
        return switch (name) {
            case "if-none-match" -> Compression.strong(value);
            case "accept" -> accepted(value);
            default -> value;
        };
    }

    /**
     * What is accepted of an answer that is no refusal. Generated clients send the first JSON of all the forms that they may
     * meet, which for a file is that of its refusals alone: it tells in what form they are wanted, and nothing of the file.
     */
    static String accepted(String value) {
        boolean one = value.indexOf(',') < 0;
        String range = value.split(";", 2)[0].strip();
        return one && range.equalsIgnoreCase("application/problem+json") ? "*/*" : value;
    }

    /** What a client gets: nothing hop-by-hop, nothing internal. */
    static void toClient(MultiMap from, MultiMap to) {
        Set<String> nominated = nominated(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(name)
                    && !nominated.contains(name)
                    && !isClaimOfTheDoor(name)
                    && !name.startsWith("access-control-")) {
                to.add(header.getKey(), header.getValue());
            }
        }
    }

    /** Names that only the door may set; with underscores they reach some readers as the same name. */
    private static boolean isClaimOfTheDoor(String lowerCaseName) {
        String name = lowerCaseName.replace('_', '-');
        return name.startsWith("x-opendebate-")
                || name.startsWith("x-forwarded-")
                || name.equals("forwarded")
                || name.equals("x-real-ip")
                || name.equals("x-request-id")
                || name.equals("ratelimit")
                || name.equals("ratelimit-policy")
                || name.equals("traceparent")
                || name.equals("tracestate");
    }

    private static Set<String> nominated(MultiMap headers) {
        if (!headers.contains("connection")) {
            return Set.of();
        }
        Set<String> nominated = new HashSet<>();
        for (String value : headers.getAll("connection")) {
            for (String name : value.split(",")) {
                nominated.add(name.trim().toLowerCase(Locale.ROOT));
            }
        }
        return nominated;
    }
}
