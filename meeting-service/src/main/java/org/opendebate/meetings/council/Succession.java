package org.opendebate.meetings.council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opendebate.meetings.delegation.DelegationCode;

/**
 * From one year of the Council to the next: the permanent members stay, and of the elected ones those whose two years
 * began with the year before (Charter, Article 23 (2)).
 *
 * @param before the year before the one that is entered
 * @param staying who of it stays, permanent members and others
 */
record Succession(CouncilYear before, List<CouncilMember> staying) {
    /** How many members are elected each year. */
    static final int NEW_SEATS = 5;

    static Succession to(int year, CouncilYear before, CouncilYear twoBefore) {
        if (before.year() != year - 1 || twoBefore.year() != year - 2) {
            throw new IllegalArgumentException("succession to " + year + " needs the two years before");
        }
        List<DelegationCode> retiring = twoBefore.members().stream()
                .filter(member -> !member.permanent())
                .map(CouncilMember::delegation)
                .toList();
        return new Succession(
                before,
                before.members().stream()
                        .filter(member -> member.permanent() || !retiring.contains(member.delegation()))
                        .toList());
    }

    int yearBefore() {
        return before.year();
    }

    /** The seat of a delegation in the year before. */
    Optional<CouncilMember> sitting(DelegationCode code) {
        return before.members().stream()
                .filter(member -> member.delegation().equals(code))
                .findFirst();
    }

    /** The year with its newly elected members; the presidency goes on from December of the year before. */
    CouncilYear with(
            List<DelegationCode> elected, Function<DelegationCode, String> sortName, Comparator<String> order) {
        List<CouncilMember> members = new ArrayList<>(staying);
        elected.forEach(code -> members.add(new CouncilMember(code, false)));
        return CouncilYear.of(before.year() + 1, members, before.presidencies().getLast(), sortName, order);
    }
}
