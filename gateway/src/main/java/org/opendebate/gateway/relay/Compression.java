package org.opendebate.gateway.relay;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which answers are compressed for clients that take gzip: text of some size that is not compressed already.
 *
 * <p>Compressed bytes are not those that a strong tag stands for (RFC 9110, 8.8.3.3). The tag of a page is made a weak
 * one, which is all that If-None-Match needs; JSON with a strong tag stays as it is, since its tag is for If-Match.
 */
final class Compression {
    /** Below it, what gzip adds is more than what it takes away. */
    private static final long SMALLEST = 1024;

    private static final Pattern NEVER = Pattern.compile(";\\s*q\\s*=\\s*0(\\.0*)?\\s*$", Pattern.CASE_INSENSITIVE);

    private Compression() {}

    /**
     * Whether the body is to be packed; then the head says so.
     *
     * @param accepted the request's Accept-Encoding; may be null
     * @param answer the head of an answer that has a body
     */
    static boolean choose(String accepted, MultiMap answer) {
        String type = type(answer);
        String tag = answer.get(HttpHeaders.ETAG);
        if (answer.contains(HttpHeaders.CONTENT_ENCODING)
                || !isText(type)
                || isSmall(answer)
                || (tag != null && !tag.startsWith("W/") && isJson(type))) {
            return false;
        }
        answer.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!isTaken(accepted)) {
            return false;
        }
        if (tag != null && tag.startsWith("\"")) {
            answer.set(HttpHeaders.ETAG, "W/" + tag);
        }
        answer.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        answer.remove(HttpHeaders.CONTENT_LENGTH);
        return true;
    }

    /** RFC 9110, 12.5.3. */
    static boolean isTaken(String accepted) {
        boolean taken = false;
        for (String offer : accepted == null ? new String[0] : accepted.split(",")) {
            String name = offer.split(";", 2)[0].strip();
            boolean wanted = !NEVER.matcher(offer).find();
            if (name.equalsIgnoreCase("gzip")) {
                return wanted;
            }
            taken |= wanted && name.equals("*");
        }
        return taken;
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
        // an event is worth nothing while it waits for more of its kind to be packed with
        return type.startsWith("text/") && !type.equals("text/event-stream")
                || isJson(type)
                || type.endsWith("/xml")
                || type.endsWith("+xml");
    }

    private static boolean isJson(String type) {
        return type.endsWith("/json") || type.endsWith("+json");
    }

    private static boolean isSmall(MultiMap answer) {
        String length = answer.get(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) < SMALLEST;
    }
}
