package org.opendebate.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import java.util.Map;

/**
 * What a request would have been answered with, where what fails is no request: a part of one that is worked on later.
 *
 * @param slug the last part of the problem's type
 * @param body of application/problem+json
 */
public record ProblemDocument(int status, String slug, Map<String, Object> body) {

    /**
     * @param instance the path of the request that it would have been
     * @param acceptLanguage that request's header; null for none
     */
    public static ProblemDocument of(Refusal refusal, String instance, String acceptLanguage) {
        return of(new Problem(refusal.type(), refusal.detail(), instance, refusal.orderedMembers()), acceptLanguage);
    }

    /** The same of JSON that cannot be read. */
    public static ProblemDocument of(JacksonException unread, String instance, String acceptLanguage) {
        return of(JsonFaults.problem(unread, instance), acceptLanguage);
    }

    private static ProblemDocument of(Problem problem, String acceptLanguage) {
        return new ProblemDocument(
                problem.type().status(), problem.type().slug(), problem.in(Interpreter.of(acceptLanguage)));
    }
}
