package org.opendebate.gateway;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The trace to which a request belongs (W3C Trace Context), with the door as a step of its own in it.
 *
 * @param id 32 hexadecimal digits
 * @param parent the value of {@code traceparent} for the service
 * @param continued whether the caller began it
 */
record Trace(String id, String parent, boolean continued) {

    static final String HEADER = "traceparent";

    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The caller's trace goes on where it is one, else a new one begins; it is not sampled unless the caller says so. */
    static Trace of(String offered) {
        Matcher matcher = FORM.matcher(offered == null ? "" : offered);
        if (matcher.matches() && !isZero(matcher.group(1)) && !isZero(matcher.group(2))) {
            return of(matcher.group(1), matcher.group(3), true);
        }
        return of(random(16), "00", false);
    }

    private static Trace of(String id, String flags, boolean continued) {
        return new Trace(id, "00-" + id + "-" + random(8) + "-" + flags, continued);
    }

    private static boolean isZero(String digits) {
        return digits.chars().allMatch(digit -> digit == '0');
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
