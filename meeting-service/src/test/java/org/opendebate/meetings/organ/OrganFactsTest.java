package org.opendebate.meetings.organ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.EventType;
import org.opendebate.meetings.FactsFile;
import org.opendebate.meetings.OfficialLanguage;
import org.opendebate.meetings.Schemas;

class OrganFactsTest {
    @Test
    void securityCouncilIsNamedInAllSixLanguages() {
        assertThat(OrganFacts.ofRelease().entries()).singleElement().satisfies(council -> {
            assertThat(council.code()).isEqualTo("SC");
            assertThat(council.membership()).isEqualTo(Membership.SECURITY_COUNCIL);
            assertThat(council.names()).containsOnlyKeys(OfficialLanguage.values());
            assertThat(council.names().get(OfficialLanguage.ENGLISH).presidentInText())
                    .isEqualTo("the President of the Security Council");
        });
    }

    /** What the General Assembly and a subsidiary body need is lines in the two files. */
    @Test
    void generalAssemblyIsAnEntry() throws JsonProcessingException {
        Map<String, OrganEntry> organs = new OrganFacts(
                        FactsFile.read("organs-with-assembly.csv"), FactsFile.read("organ-names-with-assembly.csv"))
                .entries().stream().collect(Collectors.toMap(OrganEntry::code, Function.identity()));

        assertThat(organs).containsOnlyKeys("SC", "GA", "PBC");
        OrganEntry assembly = organs.get("GA");
        assertThat(assembly.series()).isEqualTo("A");
        assertThat(assembly.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(assembly.membership()).isEqualTo(Membership.NONE);
        for (OrganEntry organ : organs.values()) {
            Schemas.assertKept(
                    new ObjectMapper().writeValueAsString(OrganJson.of(organ, false)), EventType.REGISTER_ORGAN);
        }
    }

    @Test
    void organWithoutEnglishNamesIsNoEntry() {
        OrganFacts facts = new OrganFacts(
                FactsFile.read("organs.csv"),
                new FactsFile("none", "code,language,title,president,president_in_text,members,source"));

        assertThatThrownBy(facts::entries).hasMessage("organ SC has no English names");
    }
}
