package org.opendebate.meetings.delegation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The body of the event {@code org.opendebate.register.delegation.v1}. */
record DelegationState(
        String code,
        String kind,
        Map<String, NamesJson> names,
        List<FormerNamesJson> formerNames,
        List<RepresentativeBody> representatives) {

    record RepresentativeBody(String role, String name, boolean adInterim, LocalDate from, LocalDate until) {}

    static DelegationState of(Delegation delegation) {
        return new DelegationState(
                delegation.code().value(),
                delegation.kind().wire(),
                NamesJson.of(delegation.names(), false),
                FormerNamesJson.of(delegation.formerNames(), false),
                List.of());
    }
}
