package org.opendebate.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.meetings.FactsFile;
import org.opendebate.meetings.delegation.DelegationCode;
import org.opendebate.meetings.organ.OrganFacts;

/**
 * The General Assembly as an entry of the tests' own. What is entered is rolled back, since no other part of this service
 * knows that organ.
 */
@QuarkusTest
@WithTestResource(RealStackResource.class)
class AssemblyResourceTest {
    private static final Organ ASSEMBLY = new OrganFacts(
                    FactsFile.read("organs-with-assembly.csv"), FactsFile.read("organ-names-with-assembly.csv"))
            .entries().stream()
                    .map(Organ::of)
                    .filter(organ -> organ.code().equals("GA"))
                    .findFirst()
                    .orElseThrow();
    private static final Caller SECRETARIAT =
            new Caller("somebody", "test", Set.of(Role.SECRETARIAT), Optional.empty());

    @Inject
    DraftMeeting drafting;

    @Test
    @TestTransaction
    void presidentOfTheAssemblyIsWhoIsNamedWhateverTheMonth() {
        Meeting entered = drafting.draft(SECRETARIAT, entry("MDV")).meeting();

        assertThat(entered.plan().president().delegation()).isEqualTo(new DelegationCode("MDV"));
        assertThat(entered.plan().organ()).isEqualTo(ASSEMBLY);
    }

    @Test
    @TestTransaction
    void delegationOfThePresidentMustBeNamedAndOnTheRegister() {
        assertThatThrownBy(() -> drafting.draft(SECRETARIAT, entry(null)))
                .isInstanceOf(PlanRefused.PresidingDelegationNotNamed.class);
        assertThatThrownBy(() -> drafting.draft(SECRETARIAT, entry("QQQ")))
                .isInstanceOf(PlanRefused.PresidingDelegationNotNamed.class);
    }

    @Test
    @TestTransaction
    void presidencyOfTheCouncilDoesNotEnterMeetingsOfTheAssembly() {
        Caller presidency = new Caller("somebody", "test", Set.of(Role.PRESIDENCY), Optional.of("CHN"));

        assertThatThrownBy(() -> drafting.draft(presidency, entry("CHN")))
                .isInstanceOf(MeetingRefused.SecretariatOnly.class);
    }

    private static PlanEntry entry(String delegation) {
        return new PlanEntry(
                ASSEMBLY,
                MeetingType.DEBATE,
                MeetingFormat.CHAMBER,
                // beyond the Council's record
                LocalDate.of(2039, 11, 8),
                "A theme of the Assembly",
                null,
                null,
                null,
                true,
                delegation == null ? null : new DelegationCode(delegation),
                "Abdulla Shahid",
                "President of the General Assembly",
                List.of(),
                List.of());
    }
}
