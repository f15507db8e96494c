package org.opendebate.meetings.delegation;

import java.util.List;
import java.util.Map;

/** The body of the event {@code org.opendebate.register.delegation.v1}. */
record DelegationState(
        String code,
        String kind,
        Map<String, NamesJson> names,
        List<FormerNamesJson> formerNames,
        List<RepresentativeJson> representatives) {

    static DelegationState of(RegisterEntry entry) {
        Delegation delegation = entry.delegation();
        return new DelegationState(
                delegation.code().value(),
                delegation.kind().wire(),
                NamesJson.of(delegation.names(), false),
                FormerNamesJson.of(delegation.formerNames(), false),
                RepresentativeJson.of(entry.representatives()));
    }
}
