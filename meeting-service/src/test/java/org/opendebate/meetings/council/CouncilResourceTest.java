package org.opendebate.meetings.council;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.EventType;
import org.opendebate.contracts.Topics;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.kit.testing.TestEvents.Told;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.meetings.Schemas;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class CouncilResourceTest {

    @Test
    void councilOfMay2021IsPresidedOverByChina() {
        council("2021-05")
                .statusCode(200)
                .body("president", equalTo("CHN"))
                .body("presidentName", equalTo("China"))
                .body("members", hasSize(15))
                .body(
                        "members.findAll { it.permanent }.delegation",
                        equalTo(List.of("CHN", "FRA", "RUS", "GBR", "USA")))
                .body("members[7].name", equalTo("the Niger"));
    }

    @Test
    void yearThatIsNotOnRecordIsAProblem() {
        council("2031-05").statusCode(404).body("type", equalTo("/api/v1/problems/council-unknown"));
    }

    @Test
    void monthThatDoesNotExistIsRefused() {
        council("2021-13").statusCode(400).body("rule", equalTo("month"));
    }

    @Test
    void everyYearIsToldAsPromised() {
        List<Told> told = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> TestEvents.all(Topics.REGISTER).stream()
                                .filter(event -> event.type().equals(EventType.REGISTER_COUNCIL.wire()))
                                // later ones are entered by other tests
                                .filter(event -> event.body().path("year").asInt() <= 2026)
                                .toList(),
                        events -> events.size() >= 6);

        assertThat(told)
                .hasSize(6)
                .allSatisfy(event -> Schemas.assertKept(event, EventType.REGISTER_COUNCIL))
                .extracting(Told::key)
                .contains("council-2021", "council-2026");
    }

    private static ValidatableResponse council(String month) {
        return given().auth()
                .oauth2(TestTokens.delegate("KEN"))
                .get("/api/v1/council/" + month)
                .then();
    }
}
