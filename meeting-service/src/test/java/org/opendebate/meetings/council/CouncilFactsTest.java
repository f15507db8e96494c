package org.opendebate.meetings.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendebate.meetings.FactsFile;
import org.opendebate.meetings.OfficialLanguage;
import org.opendebate.meetings.delegation.DelegationCode;
import org.opendebate.meetings.delegation.ListOrder;

class CouncilFactsTest {
    private static final Map<String, String> LIST_FORMS = FactsFile.read("delegations.csv").rows().stream()
            .collect(Collectors.toMap(row -> row.get("iso3"), row -> row.get("short_en")));
    private static final Function<DelegationCode, String> SORT_NAME = code -> LIST_FORMS.get(code.value());
    private static final Map<Integer, CouncilYear> YEARS = new CouncilFacts()
            .years(SORT_NAME, ListOrder.in(OfficialLanguage.ENGLISH).comparator()).stream()
                    .collect(Collectors.toMap(CouncilYear::year, Function.identity()));

    @ParameterizedTest
    @CsvSource({
        "2021,TUN GBR USA VNM CHN EST FRA IND IRL KEN MEX NER",
        "2022,NOR RUS ARE GBR USA ALB BRA CHN FRA GAB GHA IND",
        "2023,JPN MLT MOZ RUS CHE ARE GBR USA ALB BRA CHN ECU",
        "2024,FRA GUY JPN MLT MOZ KOR RUS SLE SVN CHE GBR USA",
        "2025,DZA CHN DNK FRA GRC GUY PAK PAN KOR RUS SLE SVN",
        "2026,SOM GBR USA BHR CHN COL COD DNK FRA GRC LVA LBR"
    })
    void presidencyRotatesInEnglishAlphabeticalOrderFromJanuaryOn(int year, String presidencies) {
        assertThat(YEARS.get(year).presidencies())
                .extracting(DelegationCode::value)
                .containsExactly(presidencies.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "2021,EST IND IRL KEN MEX NER NOR VCT TUN VNM",
        "2022,ALB BRA GAB GHA ARE IND IRL KEN MEX NOR",
        "2023,ALB BRA GAB GHA ARE ECU JPN MLT MOZ CHE",
        "2024,ECU JPN MLT MOZ CHE DZA GUY KOR SLE SVN",
        "2025,DZA GUY KOR SLE SVN DNK GRC PAK PAN SOM",
        "2026,DNK GRC PAK PAN SOM BHR COL COD LVA LBR"
    })
    void tenElectedMembersSitBesideTheFivePermanentOnes(int year, String elected) {
        List<CouncilMember> members = YEARS.get(year).members();

        assertThat(members)
                .filteredOn(CouncilMember::permanent)
                .extracting(member -> member.delegation().value())
                .containsExactlyInAnyOrder("CHN", "FRA", "RUS", "GBR", "USA");
        assertThat(members)
                .filteredOn(member -> !member.permanent())
                .extracting(member -> member.delegation().value())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(elected.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "2023,ECU JPN MLT MOZ CHE",
        "2024,DZA GUY KOR SLE SVN",
        "2025,DNK GRC PAK PAN SOM",
        "2026,BHR COL COD LVA LBR"
    })
    void yearFollowsFromTheTwoBeforeAndTheNewlyElected(int year, String elected) {
        Succession succession = Succession.to(year, YEARS.get(year - 1), YEARS.get(year - 2));

        CouncilYear entered = succession.with(
                Arrays.stream(elected.split(" ")).map(DelegationCode::new).toList(),
                SORT_NAME,
                ListOrder.in(OfficialLanguage.ENGLISH).comparator());

        assertThat(entered).isEqualTo(YEARS.get(year));
    }

    @Test
    void yearOfWhichSeatsAreMissingIsNotOnRecord() {
        assertThat(YEARS).containsOnlyKeys(2021, 2022, 2023, 2024, 2025, 2026);
    }

    @Test
    void membersStandInEnglishAlphabeticalOrder() {
        assertThat(YEARS.get(2021).members())
                .extracting(member -> member.delegation().value())
                .containsExactly(
                        "CHN", "EST", "FRA", "IND", "IRL", "KEN", "MEX", "NER", "NOR", "RUS", "VCT", "TUN", "GBR",
                        "USA", "VNM");
    }

    @Test
    void councilOfFourteenIsRefused() {
        List<CouncilMember> fourteen = YEARS.get(2021).members().subList(0, 14);

        assertThatThrownBy(() -> CouncilYear.of(
                        2021,
                        fourteen,
                        new DelegationCode("ZAF"),
                        SORT_NAME,
                        ListOrder.in(OfficialLanguage.ENGLISH).comparator()))
                .hasMessageContaining("needs 15 different members");
    }
}
