package org.opendebate.gateway.identity;

import java.util.Optional;
import org.opendebate.gateway.problems.Problem;

/** What the door found out about who is knocking. */
public sealed interface Admission {

    /** The name under which the caller stands in the access log. */
    String client();

    /** The delegation for which the caller acts, as the access log has it: {@code -} for none, or where nobody knows. */
    default String actsFor() {
        return "-";
    }

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
    record Known(String client, String subject, Optional<String> delegation) implements Admission {
        @Override
        public String actsFor() {
            return delegation.orElse("-");
        }
    }

    /** @param why which check the token failed, as the access log has it: more exact than what a stranger is told */
    record Refused(Problem problem, String why) implements Admission {
        Refused(Problem problem) {
            this(problem, problem.detail().english());
        }

        @Override
        public String client() {
            return "-";
        }
    }
}
