package org.opendebate.gateway.relay;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Locale;

/**
 * Which answers are compressed for clients that take gzip. The server compresses whatever does not say how it is encoded;
 * so what is to stay as it is says {@code identity}, which the server takes away again.
 *
 * <p>Compressed bytes are not those that a strong tag stands for (RFC 9110, 8.8.3.3). The tag of a page is made a weak
 * one, which is all that If-None-Match needs; JSON with a tag stays as it is, since its tag is for If-Match.
 */
final class Compression {
    /** Below it, what gzip adds is more than what it takes away. */
    private static final long SMALLEST = 1024;

    private Compression() {}

    /** @param answer the head of an answer that has a body */
    static void choose(MultiMap answer) {
        if (answer.contains(HttpHeaders.CONTENT_ENCODING) || isEmpty(answer)) {
            return;
        }
        String type = type(answer);
        String tag = answer.get(HttpHeaders.ETAG);
        if (!isText(type) || isSmall(answer) || (tag != null && isJson(type))) {
            answer.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
            return;
        }
        answer.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (tag != null && tag.startsWith("\"")) {
            answer.set(HttpHeaders.ETAG, "W/" + tag);
        }
    }

    /** What a client sends back of a weakened tag, as its service knows it; If-None-Match compares weakly. */
    static String strong(String ifNoneMatch) {
        return ifNoneMatch.replace("W/\"", "\"");
    }

    private static String type(MultiMap answer) {
        String type = answer.get(HttpHeaders.CONTENT_TYPE);
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isText(String type) {
        return type.startsWith("text/") || isJson(type) || type.endsWith("/xml") || type.endsWith("+xml");
    }

    private static boolean isJson(String type) {
        return type.endsWith("/json") || type.endsWith("+json");
    }

    private static boolean isEmpty(MultiMap answer) {
        return "0".equals(answer.get(HttpHeaders.CONTENT_LENGTH));
    }

    private static boolean isSmall(MultiMap answer) {
        String length = answer.get(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) < SMALLEST;
    }
}
