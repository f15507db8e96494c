package org.opendebate.meetings.council;

import java.util.List;
import org.opendebate.meetings.delegation.DelegationCode;

/** The body of the event {@code org.opendebate.register.council.v1}. */
record CouncilState(int year, List<Member> members, List<String> presidencies) {

    record Member(String delegation, boolean permanent) {}

    static CouncilState of(CouncilYear council) {
        return new CouncilState(
                council.year(),
                council.members().stream()
                        .map(member -> new Member(member.delegation().value(), member.permanent()))
                        .toList(),
                council.presidencies().stream().map(DelegationCode::value).toList());
    }
}
