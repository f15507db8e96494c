package org.opendebate.meetings.delegation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.opendebate.meetings.OfficialLanguage;

/**
 * A delegation in answers.
 *
 * @param namesMissing languages in which no name is on record
 * @param origin {@code seed} as it came with a release, {@code secretariat} once it was edited
 */
record DelegationAnswer(
        String code,
        String kind,
        Map<String, NamesJson> names,
        List<FormerNamesJson> formerNames,
        List<String> namesMissing,
        String origin,
        Map<String, String> links) {
    static DelegationAnswer of(RegisterEntry entry) {
        Delegation delegation = entry.delegation();
        String self = DelegationPaths.of(delegation.code());
        return new DelegationAnswer(
                delegation.code().value(),
                delegation.kind().wire(),
                NamesJson.of(delegation.names(), true),
                FormerNamesJson.of(delegation.formerNames(), true),
                Arrays.stream(OfficialLanguage.values())
                        .filter(language -> !delegation.names().containsKey(language))
                        .map(OfficialLanguage::tag)
                        .toList(),
                entry.origin().wire(),
                Map.of("self", self, "representatives", self + "/representatives"));
    }
}
