package org.opendebate.gateway.identity;

import java.util.Optional;
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

    /**
     * The bearer of a verified token.
     *
     * @param client its {@code azp}, or {@code -} when it has none
     * @param subject its {@code sub}, or {@code -} when it has none
     * @param delegation for which it acts; empty for the Secretariat and readers
     */
    record Known(String client, String subject, Optional<String> delegation) implements Admission {}

    record Refused(Problem problem) implements Admission {
        @Override
        public String client() {
            return "-";
        }
    }
}
