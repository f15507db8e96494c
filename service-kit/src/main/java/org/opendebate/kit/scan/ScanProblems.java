package org.opendebate.kit.scan;

import org.opendebate.kit.problem.ProblemType;

/** What a service that takes files answers for the scanner's sake; each lists them among its own. */
public final class ScanProblems {
    public static final ProblemType FILE_INFECTED = new ProblemType("file-infected", 422, "The file is infected");
    public static final ProblemType SCANNER_AWAY =
            new ProblemType("scanner-away", 503, "The scanner for malicious software is away");

    private ScanProblems() {}
}
