package org.opendebate.meetings.organ;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
class OrgansResourceTest {
    @Inject
    SeedOrgans seeding;

    @Test
    void organsAreShownWithTheirNamesAndSources() {
        given().auth()
                .oauth2(TestTokens.delegate("KEN"))
                .get("/api/v1/organs")
                .then()
                .statusCode(200)
                .body("organs.code", equalTo(List.of("SC")))
                .body("organs[0].series", equalTo("S"))
                .body("organs[0].timeZone", equalTo("America/New_York"))
                .body("organs[0].names.fr.presidentInText", equalTo("le Président du Conseil de sécurité"))
                .body("organs[0].names.fr.source", notNullValue());
    }

    @Test
    void organsNeedAToken() {
        given().get("/api/v1/organs").then().statusCode(401);
    }

    @Test
    void organIsToldOnceHoweverOftenTheServiceStarts() {
        seeding.atStart(new StartupEvent());

        List<Told> told = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> TestEvents.all(Topics.REGISTER).stream()
                                .filter(event -> event.type().equals(EventType.REGISTER_ORGAN.wire()))
                                .toList(),
                        events -> !events.isEmpty());
        assertThat(told).singleElement().satisfies(event -> {
            Schemas.assertKept(event, EventType.REGISTER_ORGAN);
            assertThat(event.key()).isEqualTo("organ-SC");
            assertThat(event.body().path("names").size()).isEqualTo(6);
        });
    }
}
