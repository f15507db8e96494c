package org.opendebate.meetings.delegation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendebate.meetings.OfficialLanguage;

/** A State or body that may speak, with its names today and its former ones. The English names are always there. */
record Delegation(
        DelegationCode code, DelegationKind kind, Map<OfficialLanguage, Names> names, List<FormerNames> formerNames) {
    Delegation {
        if (!names.containsKey(OfficialLanguage.ENGLISH)) {
            throw new IllegalArgumentException("delegation " + code + " has no English name");
        }
        if (names.get(OfficialLanguage.ENGLISH).running() == null) {
            throw new IllegalArgumentException("delegation " + code + " has no English running form");
        }
        names = Map.copyOf(names);
        formerNames = formerNames.stream()
                .sorted(Comparator.comparing(FormerNames::until))
                .toList();
    }

    /** The names that held on a date; empty when none is on record in that language. */
    Optional<Names> namesOn(LocalDate date, OfficialLanguage language) {
        return formerNames.stream()
                .filter(former -> date.isBefore(former.until()))
                .filter(former -> former.names().containsKey(language))
                .findFirst()
                .map(former -> former.names().get(language))
                .or(() -> Optional.ofNullable(names.get(language)));
    }

    /** The list form by which lists in a language sort this delegation; the English one where none is on record. */
    String listForm(OfficialLanguage language) {
        Names own = names.get(language);
        return (own == null ? names.get(OfficialLanguage.ENGLISH) : own).listForm();
    }
}
