package org.opendebate.gateway.routes;

import java.util.ArrayList;
import java.util.List;
import org.opendebate.kit.problem.Sentence;

/**
 * A path in its one normal form, which is both what is routed on and what the service is sent.
 *
 * <p>Refused rather than repaired is everything that two readers could read in two ways: dot segments, empty segments,
 * path parameters, backslashes, control characters, whatever is not ASCII, and the encoded forms of a dot, a percent sign, a semicolon or a
 * backslash. Encoded unreserved characters are decoded (RFC 3986, 6.2.2.2). An encoded slash is decoded within a
 * document symbol, where {@code S%2F2021%2F501} and {@code S/2021/501} are the same, and refused elsewhere.
 */
public record RequestPath(String value, List<String> segments) {

    private static final int LONGEST = 2048;
    private static final String DOCUMENTS = "/api/v1/documents/";
    private static final String UNRESERVED_MARKS = "-._~";
    private static final String ALLOWED_MARKS = UNRESERVED_MARKS + "!$&'()*+,=:@/";
    private static final String NEVER_ENCODED = ".%;\\";

    public RequestPath {
        segments = List.copyOf(segments);
    }

    /** The path cannot be read in one way only. */
    public static final class Ambiguous extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Sentence why;

        Ambiguous(Sentence why) {
            super(why.toString(), null, false, false);
            this.why = why;
        }

        Ambiguous(String why) {
            this(Sentence.of(why));
        }

        public Sentence why() {
            return why;
        }
    }

    /** @param raw the path as it stood in the request line, without query. */
    public static RequestPath of(String raw) throws Ambiguous {
        if (raw == null || !raw.startsWith("/")) {
            throw new Ambiguous("The path does not begin with a slash");
        }
        if (raw.length() > LONGEST) {
            throw new Ambiguous(
                    Sentence.of("The path is longer than {most} characters").with("most", LONGEST));
        }
        String value = normalise(raw);
        return new RequestPath(value, split(value));
    }

    private static String normalise(String raw) throws Ambiguous {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                appendDecoded(out, octet(raw, i));
                i += 2;
            } else if (isAlphanumeric(c) || ALLOWED_MARKS.indexOf(c) >= 0) {
                out.append(c);
            } else {
                throw new Ambiguous(
                        Sentence.of("The path holds a character that must not stand there, at position {position}")
                                .with("position", i));
            }
        }
        return out.toString();
    }

    private static int octet(String raw, int at) throws Ambiguous {
        int high = at + 2 < raw.length() ? Character.digit(raw.charAt(at + 1), 16) : -1;
        int low = high >= 0 ? Character.digit(raw.charAt(at + 2), 16) : -1;
        if (low < 0 || raw.charAt(at + 1) > 'f' || raw.charAt(at + 2) > 'f') {
            throw new Ambiguous(
                    Sentence.of("The path holds a percent sign without two hexadecimal digits, at position {position}")
                            .with("position", at));
        }
        return high << 4 | low;
    }

    private static void appendDecoded(StringBuilder out, int octet) throws Ambiguous {
        char c = (char) octet;
        if (c == '/') {
            if (!out.toString().startsWith(DOCUMENTS)) {
                throw new Ambiguous("An encoded slash stands only in the symbol of a document");
            }
            out.append(c);
        } else if (octet < 0x20 || octet >= 0x7f || NEVER_ENCODED.indexOf(c) >= 0) {
            throw new Ambiguous(
                    Sentence.of("The path holds an encoded character that must not stand there: {character}")
                            .with("character", "%" + hex(octet)));
        } else if (isAlphanumeric(c) || UNRESERVED_MARKS.indexOf(c) >= 0) {
            out.append(c);
        } else {
            out.append('%').append(hex(octet));
        }
    }

    private static List<String> split(String value) throws Ambiguous {
        List<String> segments = new ArrayList<>(8);
        int start = 1;
        while (start <= value.length()) {
            int slash = value.indexOf('/', start);
            int end = slash < 0 ? value.length() : slash;
            String segment = value.substring(start, end);
            if (segment.equals(".") || segment.equals("..")) {
                throw new Ambiguous("The path holds a dot segment");
            }
            if (segment.isEmpty() && slash >= 0) {
                throw new Ambiguous("The path holds an empty segment");
            }
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
            start = end + 1;
        }
        return segments;
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static String hex(int octet) {
        return "" + Character.toUpperCase(Character.forDigit(octet >> 4, 16))
                + Character.toUpperCase(Character.forDigit(octet & 15, 16));
    }
}
