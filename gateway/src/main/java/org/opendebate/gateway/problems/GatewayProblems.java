package org.opendebate.gateway.problems;

import java.util.List;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.ProblemType;

/** The kinds of refusal that only the door has; the others are the kit's, as in every service. */
public final class GatewayProblems {

    public static final ProblemType PATH_REFUSED =
            new ProblemType("path-refused", 400, "The path can be read in more than one way");
    public static final ProblemType REQUEST_TIMEOUT =
            new ProblemType("request-timeout", 408, "The request did not arrive in time");
    public static final ProblemType TOO_MANY_REQUESTS =
            new ProblemType("too-many-requests", 429, "More requests came than are taken");
    public static final ProblemType SERVICE_FAILED =
            new ProblemType("service-failed", 502, "The service broke off before it answered");
    public static final ProblemType SERVICE_UNREACHABLE =
            new ProblemType("service-unreachable", 503, "The service cannot be reached at the moment");
    public static final ProblemType IDENTITY_UNREACHABLE =
            new ProblemType("identity-unreachable", 503, "Tokens cannot be verified at the moment");
    public static final ProblemType SERVICE_TIMEOUT =
            new ProblemType("service-timeout", 504, "The service did not answer in time");

    /** All that the door answers with, for the documentation and its test. */
    public static final List<ProblemType> ALL = List.of(
            PATH_REFUSED,
            KitProblems.BAD_REQUEST,
            KitProblems.TOKEN_REFUSED,
            KitProblems.NOT_FOUND,
            KitProblems.METHOD_NOT_ALLOWED,
            KitProblems.NOT_ACCEPTABLE,
            REQUEST_TIMEOUT,
            KitProblems.TOO_LARGE,
            TOO_MANY_REQUESTS,
            KitProblems.INTERNAL_ERROR,
            SERVICE_FAILED,
            SERVICE_UNREACHABLE,
            IDENTITY_UNREACHABLE,
            SERVICE_TIMEOUT);

    private GatewayProblems() {}
}
