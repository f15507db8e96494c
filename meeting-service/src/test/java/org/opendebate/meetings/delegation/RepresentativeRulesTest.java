package org.opendebate.meetings.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.meetings.delegation.Representative.Role;

class RepresentativeRulesTest {
    @ParameterizedTest
    @CsvSource({
        "2021-05-31, 2021-06-01, true",
        "2021-06-01, 2021-06-01, false",
        "2021-12-31, 2021-06-01, false",
        ", 2021-06-01, false"
    })
    void successorTakesOfficeAfterTheLastDayOfThePredecessor(LocalDate until, LocalDate from, boolean allowed) {
        List<Representative> both = List.of(
                new Representative(Role.PERMANENT_REPRESENTATIVE, "Second", false, from, null),
                new Representative(Role.PERMANENT_REPRESENTATIVE, "First", false, LocalDate.of(2020, 1, 1), until));

        if (allowed) {
            assertThat(RepresentativeRules.ordered(DelegationKind.MEMBER_STATE, both))
                    .extracting(Representative::name)
                    .containsExactly("First", "Second");
        } else {
            assertThatThrownBy(() -> RepresentativeRules.ordered(DelegationKind.MEMBER_STATE, both))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.members())
                                    .containsEntry("rule", "one-representative-at-a-time"));
        }
    }

    @Test
    void chargeStandsInBesideAPermanentRepresentativeWhoIsAway() {
        List<Representative> both = List.of(
                new Representative(Role.PERMANENT_REPRESENTATIVE, "Away", false, LocalDate.of(2020, 1, 1), null),
                new Representative(Role.CHARGE_D_AFFAIRES, "In", true, LocalDate.of(2021, 5, 1), null));

        assertThat(RepresentativeRules.ordered(DelegationKind.MEMBER_STATE, both))
                .isEqualTo(both);
    }

    @ParameterizedTest
    @CsvSource({
        "MEMBER_STATE, PERMANENT_REPRESENTATIVE, false, ok",
        "MEMBER_STATE, PERMANENT_OBSERVER, false, representative-role",
        "OBSERVER_STATE, PERMANENT_OBSERVER, false, ok",
        "OBSERVER_STATE, PERMANENT_REPRESENTATIVE, false, representative-role",
        "BODY, PERMANENT_OBSERVER, false, ok",
        "BODY, CHARGE_D_AFFAIRES, true, ok",
        "MEMBER_STATE, PERMANENT_REPRESENTATIVE, true, representative-ad-interim"
    })
    void roleFollowsFromTheKindOfTheDelegation(DelegationKind kind, Role role, boolean adInterim, String outcome) {
        List<Representative> one =
                List.of(new Representative(role, "Somebody", adInterim, LocalDate.of(2021, 1, 1), null));

        if (outcome.equals("ok")) {
            assertThat(RepresentativeRules.ordered(kind, one)).isEqualTo(one);
        } else {
            assertThatThrownBy(() -> RepresentativeRules.ordered(kind, one))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.members()).containsEntry("rule", outcome));
        }
    }

    @Test
    void lastDayIsNotBeforeTheFirst() {
        List<Representative> one = List.of(new Representative(
                Role.CHARGE_D_AFFAIRES, "Nobody", true, LocalDate.of(2021, 5, 2), LocalDate.of(2021, 5, 1)));

        assertThatThrownBy(() -> RepresentativeRules.ordered(DelegationKind.MEMBER_STATE, one))
                .hasMessageContaining("last day is before the first");
    }
}
