package org.opendebate.gateway.limits;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opendebate.gateway.problems.GatewayProblems;
import org.opendebate.gateway.problems.Problem;
import org.opendebate.kit.problem.Sentence;

/** What the limits say of one request: how much is left of each, and which of them it exceeds. */
public record Verdict(List<Left> left) {
    private static final String OF_ONE_CLIENT =
            "More requests came in the last {seconds} s than are taken from one client";
    private static final String OF_ONE_DELEGATION =
            "More requests came in the last {seconds} s than are taken from one delegation";
    private static final String OF_ONE_ADDRESS =
            "More requests came in the last {seconds} s than are taken from one address";

    /**
     * What is left of one limit.
     *
     * @param policy its name
     * @param remaining requests
     * @param reset until all of it is there again
     * @param pause until the next request is taken; zero when this one was
     */
    record Left(String policy, long quota, Duration window, long remaining, Duration reset, Duration pause) {}

    /** Empty when the request is taken. */
    public Optional<Problem> refusal() {
        return left.stream()
                .filter(limit -> limit.pause.isPositive())
                .findFirst()
                .map(limit -> Problem.of(
                                GatewayProblems.TOO_MANY_REQUESTS,
                                Sentence.of(
                                                switch (limit.policy) {
                                                    case "client" -> OF_ONE_CLIENT;
                                                    case "delegation" -> OF_ONE_DELEGATION;
                                                    default -> OF_ONE_ADDRESS;
                                                })
                                        .with("seconds", limit.window.toSeconds()))
                        .rule("limit-" + limit.policy)
                        .expected(Sentence.of("at most {most} in {seconds} s")
                                .with("most", limit.quota)
                                .with("seconds", limit.window.toSeconds()))
                        .remedy("Send the request again after the pause; ask less often, and with If-None-Match")
                        .retryAfter(seconds(limit.pause)));
    }

    /** {@code RateLimit-Policy} of the IETF's draft. */
    public String policies() {
        return left.stream()
                .map(limit -> "\"" + limit.policy + "\";q=" + limit.quota + ";w=" + limit.window.toSeconds())
                .collect(Collectors.joining(", "));
    }

    /** {@code RateLimit} of the IETF's draft. */
    public String states() {
        return left.stream()
                .map(limit -> "\"" + limit.policy + "\";r=" + limit.remaining + ";t="
                        + seconds(limit.reset).toSeconds())
                .collect(Collectors.joining(", "));
    }

    private static Duration seconds(Duration time) {
        return Duration.ofSeconds((time.toMillis() + 999) / 1000);
    }
}
