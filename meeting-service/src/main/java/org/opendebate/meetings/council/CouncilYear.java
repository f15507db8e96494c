package org.opendebate.meetings.council;

import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.opendebate.meetings.delegation.DelegationCode;

/**
 * The Council of one year. The presidency passes each month to the next member in the English alphabetical order of the
 * members' names, and goes on over the turn of the year from where it stood.
 *
 * @param members the fifteen, in that order
 * @param presidencies twelve, January first
 */
record CouncilYear(int year, List<CouncilMember> members, List<DelegationCode> presidencies) {
    static final int SEATS = 15;

    CouncilYear {
        members = List.copyOf(members);
        presidencies = List.copyOf(presidencies);
        if (presidencies.size() != Month.values().length) {
            throw new IllegalArgumentException("council of " + year + " needs twelve presidencies");
        }
    }

    /**
     * Computes the year.
     *
     * @param preceding who presided in December of the year before; need not be a member any more
     * @param sortName the name by which a delegation is sorted
     * @param order the English alphabetical order of those names
     */
    static CouncilYear of(
            int year,
            List<CouncilMember> members,
            DelegationCode preceding,
            Function<DelegationCode, String> sortName,
            Comparator<String> order) {
        if (members.size() != SEATS || new HashSet<>(members).size() != SEATS) {
            throw new IllegalArgumentException(
                    "council of " + year + " needs " + SEATS + " different members, has " + members.size());
        }
        List<CouncilMember> sorted = members.stream()
                .sorted(Comparator.comparing(member -> sortName.apply(member.delegation()), order))
                .toList();
        int next = 0;
        while (next < SEATS
                && order.compare(sortName.apply(sorted.get(next).delegation()), sortName.apply(preceding)) <= 0) {
            next++;
        }
        List<DelegationCode> presidencies = new ArrayList<>();
        for (Month month : Month.values()) {
            presidencies.add(sorted.get((next + month.ordinal()) % SEATS).delegation());
        }
        return new CouncilYear(year, sorted, presidencies);
    }

    /** Who sits in this year and did not in the year before. */
    List<DelegationCode> newSince(CouncilYear before) {
        return members.stream()
                .filter(member -> !before.members.contains(member))
                .map(CouncilMember::delegation)
                .toList();
    }

    DelegationCode president(Month month) {
        return presidencies.get(month.ordinal());
    }
}
