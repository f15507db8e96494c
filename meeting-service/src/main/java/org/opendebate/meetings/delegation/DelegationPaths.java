package org.opendebate.meetings.delegation;

import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.meetings.Problems;

/** Addresses of delegations. */
final class DelegationPaths {
    private DelegationPaths() {}

    static String of(DelegationCode code) {
        return "/api/v1/delegations/" + code;
    }

    /** What does not look like a code names no delegation. */
    static DelegationCode code(String text) {
        if (!DelegationCode.isCode(text)) {
            throw unknown(text);
        }
        return new DelegationCode(text);
    }

    static Refusal unknown(String code) {
        return Refusal.of(
                        Problems.DELEGATION_UNKNOWN,
                        Sentence.of("No delegation has the code {code}.").with("code", code))
                .rule("delegation-on-register")
                .found(code)
                .expected("the ISO 3166-1 alpha-3 code of a State, or a body's own code, in capitals")
                .remedy("Look the code up in GET /api/v1/delegations.");
    }
}
