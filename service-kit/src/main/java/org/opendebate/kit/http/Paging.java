package org.opendebate.kit.http;

import jakarta.ws.rs.core.UriInfo;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;

/** Size of a page and the link to the next one (RFC 8288). */
public final class Paging {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    private Paging() {}

    /**
     * The page size asked for, or {@value #DEFAULT_LIMIT}.
     *
     * @throws Refusal 400 outside 1 to {@value #MAX_LIMIT}
     */
    public static int limit(Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > MAX_LIMIT) {
            throw Refusal.of(KitProblems.INVALID_FIELD, "The parameter limit is out of range.")
                    .rule("limit")
                    .found(asked)
                    .expected(Sentence.of("{from} to {to}").with("from", 1).with("to", MAX_LIMIT));
        }
        return asked;
    }

    /** The value of the Link header for the page after {@code cursor}; path and query only, other parameters kept. */
    public static String next(UriInfo request, Cursor cursor) {
        return next(request, cursor.encode());
    }

    /** The same, where what comes next has a number that says it. */
    public static String next(UriInfo request, String after) {
        var next =
                request.getRequestUriBuilder().replaceQueryParam("after", after).build();
        return "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"";
    }
}
