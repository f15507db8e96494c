package org.opendebate.meetings.council;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.opendebate.meetings.FactsFile;
import org.opendebate.meetings.delegation.DelegationCode;

/** The membership that is known from the start, out of its files. */
final class CouncilFacts {
    private final FactsFile terms = FactsFile.read("council-terms.csv");
    private final FactsFile anchor = FactsFile.read("council-anchor.csv");

    /** Every year of which all seats are known, one after the other from the anchor on. */
    List<CouncilYear> years(Function<DelegationCode, String> sortName, Comparator<String> order) {
        Map<String, String> start = anchor.rows().getFirst();
        DelegationCode preceding = new DelegationCode(start.get("president"));
        List<CouncilYear> years = new ArrayList<>();
        int year = YearMonth.parse(start.get("month")).getYear() + 1;
        List<CouncilMember> members = members(year);
        while (members.size() == CouncilYear.SEATS) {
            CouncilYear council = CouncilYear.of(year, members, preceding, sortName, order);
            years.add(council);
            preceding = council.presidencies().getLast();
            year++;
            members = members(year);
        }
        return List.copyOf(years);
    }

    /** The texts that the facts come from: when they change, the facts may have. */
    List<String> texts() {
        return List.of(terms.text(), anchor.text());
    }

    private List<CouncilMember> members(int year) {
        List<CouncilMember> members = new ArrayList<>();
        for (Map<String, String> term : terms.rows()) {
            boolean permanent = "permanent".equals(term.get("from"));
            if (permanent || (Integer.parseInt(term.get("from")) <= year && year <= Integer.parseInt(term.get("to")))) {
                members.add(new CouncilMember(new DelegationCode(term.get("delegation")), permanent));
            }
        }
        return members;
    }
}
