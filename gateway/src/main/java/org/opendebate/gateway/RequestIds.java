package org.opendebate.gateway;

import java.time.Clock;
import java.util.regex.Pattern;
import org.opendebate.kit.id.Uuid7;

/** The number under which one request stands in every log. */
final class RequestIds {

    static final String HEADER = "X-Request-Id";

    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final Clock SYSTEM = Clock.systemUTC();

    private RequestIds() {}

    /** The caller's own number when it is one, else a new one. */
    static String of(String offered) {
        return offered != null && USABLE.matcher(offered).matches()
                ? offered
                : Uuid7.next(SYSTEM).toString();
    }
}
