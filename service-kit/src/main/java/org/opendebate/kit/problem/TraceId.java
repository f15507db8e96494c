package org.opendebate.kit.problem;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number under which a failure is found in all logs: that of the request's trace, which the gateway logs too. */
final class TraceId {
    static final String HEADER = "traceparent";

    /** W3C Trace Context, 3.2. */
    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceId() {}

    /** @param traceParent null, or of another form, where a request did not come through the gateway: then a new one */
    static String of(String traceParent) {
        Matcher matcher = FORM.matcher(traceParent == null ? "" : traceParent);
        return matcher.matches()
                ? matcher.group(1)
                : UUID.randomUUID().toString().replace("-", "");
    }
}
