package org.opendebate.meetings.delegation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.OneOf;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.meetings.Problems;

/** What the representatives of one delegation must be, taken together. */
final class RepresentativeRules {
    private RepresentativeRules() {}

    /**
     * The same representatives, in the order in which they took office.
     *
     * @throws Refusal when they break a rule
     */
    static List<Representative> ordered(DelegationKind kind, List<Representative> representatives) {
        for (Representative one : representatives) {
            if (one.endsBeforeItBegins()) {
                throw Refusal.of(KitProblems.INVALID_FIELD, "A representative's last day is before the first.")
                        .rule("representative-dates")
                        .found(one.office())
                        .expected("until on or after from, or left out while in office");
            }
            if (!one.role().existsIn(kind)) {
                throw Refusal.of(Problems.REPRESENTATIVE_ROLE, "A delegation of this kind has no such representative.")
                        .rule("representative-role")
                        .found(Sentence.of("{role} of a {kind}")
                                .with("role", one.role().wire())
                                .with("kind", kind.wire()))
                        .expected(new OneOf(
                                kind == DelegationKind.MEMBER_STATE
                                        ? List.of("permanent-representative", "charge-d-affaires")
                                        : List.of("permanent-observer", "charge-d-affaires")))
                        .remedy("Enter the role that the delegation's kind has.");
            }
            if (one.adInterim() && one.role() != Representative.Role.CHARGE_D_AFFAIRES) {
                throw Refusal.of(Problems.REPRESENTATIVE_ROLE, "Only a Chargé d'affaires is in office ad interim.")
                        .rule("representative-ad-interim")
                        .found(Sentence.of("{role} ad interim")
                                .with("role", one.role().wire()))
                        .expected("charge-d-affaires, or adInterim left out")
                        .remedy("Enter whoever stands in as charge-d-affaires.");
            }
        }
        List<Representative> ordered = new ArrayList<>(representatives);
        ordered.sort(Comparator.comparing(Representative::from).thenComparing(Representative::role));
        requireOneAtATime(ordered);
        return List.copyOf(ordered);
    }

    private static void requireOneAtATime(List<Representative> ordered) {
        for (int i = 0; i < ordered.size(); i++) {
            for (Representative later : ordered.subList(i + 1, ordered.size())) {
                if (ordered.get(i).overlaps(later)) {
                    throw Refusal.of(
                                    Problems.REPRESENTATIVES_OVERLAP,
                                    "Two would hold the same office of the delegation on one day.")
                            .rule("one-representative-at-a-time")
                            .found(List.of(ordered.get(i).office(), later.office()))
                            .expected("a first day after the last day of the one before")
                            .remedy("Enter until for whoever left office.");
                }
            }
        }
    }
}
