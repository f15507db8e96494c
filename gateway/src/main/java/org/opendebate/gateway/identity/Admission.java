package org.opendebate.gateway.identity;

import org.opendebate.gateway.problems.Problem;

/** What the door found out about who is knocking. */
public sealed interface Admission {

    /** The name under which the caller stands in the access log. */
    String client();

    /** No token, and none is needed here. */
    record Anonymous() implements Admission {
        @Override
        public String client() {
            return "-";
        }
    }

    /** @param client the {@code azp} of a verified token, or {@code -} when it has none. */
    record Known(String client) implements Admission {}

    record Refused(Problem problem) implements Admission {
        @Override
        public String client() {
            return "-";
        }
    }
}
