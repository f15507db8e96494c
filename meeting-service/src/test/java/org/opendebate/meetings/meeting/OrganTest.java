package org.opendebate.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.meetings.FactsFile;
import org.opendebate.meetings.delegation.DelegationCode;
import org.opendebate.meetings.organ.OrganFacts;

class OrganTest {
    /** Of its facts, a meeting of the General Assembly is one like any other. */
    @Test
    void meetingOfTheGeneralAssemblyNeedsNoMoreThanItsEntry() {
        Organ assembly = new OrganFacts(
                        FactsFile.read("organs-with-assembly.csv"), FactsFile.read("organ-names-with-assembly.csv"))
                .entries().stream()
                        .map(Organ::of)
                        .filter(organ -> organ.code().equals("GA"))
                        .findFirst()
                        .orElseThrow();

        Meeting.Draft draft = Meeting.Draft.of(
                new MeetingId(UUID.fromString("0179a000-0000-7000-8000-000000000001")),
                new MeetingPlan(
                        assembly,
                        MeetingType.DEBATE,
                        MeetingFormat.CHAMBER,
                        LocalDate.of(2021, 11, 7),
                        "A theme of the Assembly",
                        null,
                        null,
                        null,
                        true,
                        new President(new DelegationCode("MDV"), "Abdulla Shahid", null),
                        List.of(),
                        0,
                        List.of()));

        assertThat(draft.plan().organ().title()).isEqualTo("General Assembly");
        // the day on which New York goes back to winter time
        assertThat(draft.deadlines().close()).isEqualTo(Instant.parse("2021-11-08T04:59:59.999Z"));
    }
}
