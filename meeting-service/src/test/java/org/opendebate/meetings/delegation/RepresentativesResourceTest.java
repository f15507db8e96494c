package org.opendebate.meetings.delegation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.EventType;
import org.opendebate.contracts.Topics;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.kit.testing.TestEvents.Told;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.meetings.Schemas;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class RepresentativesResourceTest {
    private static final Map<String, Object> FIRST = Map.of(
            "role", "permanent-representative", "name", "Amina Test", "from", "2018-01-01", "until", "2021-04-30");
    private static final Map<String, Object> CHARGE =
            Map.of("role", "charge-d-affaires", "name", "Ben Test", "adInterim", true, "from", "2021-05-01");

    @Inject
    EntityManager entities;

    @Test
    void focalPointEntersThoseOfItsOwnDelegationAndAllAreTold() {
        String focalPoint = TestTokens.of(Role.FOCAL_POINT, "GAB");

        put(focalPoint, "GAB", tag("GAB"), List.of(CHARGE, FIRST))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("representatives.name", contains("Amina Test", "Ben Test"));

        get("GAB").then().statusCode(200).body("representatives.adInterim", contains(false, true));
        Told told = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> lastTold("GAB"),
                        event -> event.body().path("representatives").size() == 2);
        Schemas.assertKept(told, EventType.REGISTER_DELEGATION);
        assertThat(told.body().path("names").path("en").path("short").asText()).isEqualTo("Gabon");
        assertThat(auditRows("delegation/GAB")).isEqualTo(1L);
    }

    @Test
    void delegationStartsWithNone() {
        get("TGO").then().statusCode(200).body("representatives", empty());
    }

    @Test
    void focalPointDoesNotEnterThoseOfAnotherDelegation() {
        put(TestTokens.of(Role.FOCAL_POINT, "GAB"), "GHA", tag("GHA"), List.of(CHARGE))
                .then()
                .statusCode(403)
                .body("type", equalTo("/api/v1/problems/wrong-delegation"));
    }

    @Test
    void delegateDoesNotEnterRepresentatives() {
        put(TestTokens.delegate("GHA"), "GHA", tag("GHA"), List.of(CHARGE))
                .then()
                .statusCode(403)
                .body("type", equalTo("/api/v1/problems/forbidden"));
    }

    @Test
    void twoInOneOfficeAtOneTimeAreRefused() {
        Map<String, Object> second =
                Map.of("role", "permanent-representative", "name", "Cleo Test", "from", "2021-04-30");

        put(TestTokens.secretariat(), "GHA", tag("GHA"), List.of(FIRST, second))
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/representatives-overlap"))
                .body("rule", equalTo("one-representative-at-a-time"));
        get("GHA").then().body("representatives", empty());
    }

    @Test
    void changeNeedsTheEntryAsItIs() {
        String stale = tag("GIN");
        put(TestTokens.secretariat(), "GIN", stale, List.of(FIRST)).then().statusCode(200);

        put(TestTokens.secretariat(), "GIN", stale, List.of(CHARGE)).then().statusCode(412);
        given().auth()
                .oauth2(TestTokens.secretariat())
                .contentType(ContentType.JSON)
                .body(Map.of("representatives", List.of()))
                .put(path("GIN"))
                .then()
                .statusCode(428);
        get("GIN").then().body("representatives.name", contains("Amina Test"));
    }

    @Test
    void sameListAgainChangesNothing() {
        put(TestTokens.secretariat(), "GMB", tag("GMB"), List.of(FIRST)).then().statusCode(200);

        put(TestTokens.secretariat(), "GMB", tag("GMB"), List.of(FIRST))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""));
    }

    @Test
    void repeatedRequestIsToldTheNewVersionAndChangesNothingMore() {
        String tag = tag("GNB");
        String changed =
                put(TestTokens.secretariat(), "GNB", tag, List.of(CHARGE)).getHeader("ETag");

        put(TestTokens.secretariat(), "GNB", tag, List.of(CHARGE))
                .then()
                .statusCode(412)
                .body("expected", equalTo(changed));
        assertThat(tag("GNB")).isEqualTo(changed);
    }

    private Object auditRows(String target) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select count(*) from audit where target = :target")
                        .setParameter("target", target)
                        .getSingleResult());
    }

    private static Told lastTold(String code) {
        return TestEvents.all(Topics.REGISTER).stream()
                .filter(event -> event.key().equals(code))
                .toList()
                .getLast();
    }

    private static Response put(String token, String code, String tag, List<Map<String, Object>> representatives) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of("representatives", representatives))
                .put(path(code));
    }

    private static Response get(String code) {
        return given().auth().oauth2(TestTokens.delegate("KEN")).get(path(code));
    }

    private static String tag(String code) {
        return get(code).getHeader("ETag");
    }

    private static String path(String code) {
        return "/api/v1/delegations/" + code + "/representatives";
    }
}
