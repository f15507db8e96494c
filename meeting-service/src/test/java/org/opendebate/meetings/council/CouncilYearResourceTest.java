package org.opendebate.meetings.council;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendebate.contracts.EventType;
import org.opendebate.contracts.Topics;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.kit.testing.TestEvents.Told;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.meetings.Schemas;

/** The elections are invented; the years before them are not. */
@QuarkusTest
@WithTestResource(RealStackResource.class)
class CouncilYearResourceTest {
    private static final String COUNCIL = "/api/v1/council/";
    private static final String FIVE = "AUT KGZ PHL PRT ZWE";

    @Inject
    SeedCouncil seeding;

    /** One test, since the record of a year goes only forward. */
    @Test
    void newYearIsEnteredAndCorrectedUntilMeetingsRestOnIt() {
        Response entered = put("2027", "AUT KGZ PHL PRT TTO");
        entered.then()
                .statusCode(201)
                .header("Location", equalTo("/api/v1/council/2027"))
                .body("members.findAll { it.permanent }.size()", equalTo(5));

        Response corrected = put("2027", FIVE);

        corrected
                .then()
                .statusCode(200)
                .body(
                        "presidencies.delegation",
                        contains("PHL", "PRT", "RUS", "GBR", "USA", "ZWE", "AUT", "BHR", "CHN", "COL", "COD", "FRA"))
                .body("presidencies[0].month", equalTo("2027-01"));
        as(TestTokens.delegate("KEN")).get(COUNCIL + "2027-02").then().body("president", equalTo("PRT"));
        Told told = await().atMost(Duration.ofSeconds(30))
                .until(() -> lastTold("council-2027"), event -> event != null && event.sequence() == 2);
        Schemas.assertKept(told, EventType.REGISTER_COUNCIL);
        assertThat(told.body().path("presidencies").get(1).asText()).isEqualTo("PRT");

        put("2028", "BEL CHE EGY JOR MUS").then().statusCode(201);
        put("2027", "AUT KGZ PHL PRT TTO").then().statusCode(200);
        as(TestTokens.delegate("KEN"))
                .get(COUNCIL + "2028")
                .then()
                .body("members.delegation", hasItems("TTO", "MUS"))
                .body("members.delegation", not(hasItem("ZWE")));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> lastTold("council-2028"), event -> event != null && event.sequence() == 2);
        enterMeeting("2028-02-10").then().statusCode(201);
        put("2027", FIVE).then().statusCode(409).body("found", equalTo("meetings in 2028"));
        put("2027", "AUT KGZ PHL PRT MUS").then().statusCode(422).body("rule", equalTo("elected-is-not-sitting"));

        enterMeeting("2027-02-10").then().statusCode(201).body("president.delegation", equalTo("PRT"));
        put("2027", FIVE)
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/council-in-use"))
                .body("rule", equalTo("no-meeting-rests-on-it"));
        String tag = as(TestTokens.secretariat()).get(COUNCIL + "2027").getHeader("ETag");
        put("2027", "AUT KGZ PHL PRT TTO").then().statusCode(200).header("ETag", equalTo(tag));

        seeding.atStart(new StartupEvent());
        as(TestTokens.delegate("KEN")).get(COUNCIL + "2027-02").then().body("president", equalTo("PRT"));
    }

    @Test
    void yearThatStaysAsItIsMayHaveLaterOnes() {
        put("2024", "SVN DZA GUY KOR SLE").then().statusCode(200);
    }

    @Test
    void yearAfterAnUnknownOneIsNotEntered() {
        put("2040", FIVE).then().statusCode(409).body("type", equalTo("/api/v1/problems/council-year-before-unknown"));
    }

    @ParameterizedTest
    @CsvSource({
        "SVN, elected-is-not-sitting",
        "BHR, elected-is-not-sitting",
        "GBR, elected-is-not-sitting",
        "PSE, elected-is-a-member-state",
        "EU, elected-is-a-member-state",
        "QQQ, elected-is-a-member-state"
    })
    void delegationThatCannotHaveBeenElectedIsRefused(String code, String rule) {
        // of 2026: Slovenia sat until 2025 only
        String year = code.equals("SVN") ? "2026" : "2027";
        put(year, "AUT KGZ PHL PRT " + code)
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/not-electable"))
                .body("rule", equalTo(rule));
    }

    @Test
    void fiveDifferentMembersAreElected() {
        put("2027", "AUT KGZ PHL PRT").then().statusCode(400);
        put("2027", "AUT KGZ PHL PRT PRT").then().statusCode(400).body("rule", equalTo("elected-different"));
    }

    @Test
    void yearOnRecordIsChangedAsItIs() {
        elected(as(TestTokens.secretariat()), FIVE).put(COUNCIL + "2025").then().statusCode(428);
        elected(as(TestTokens.secretariat()).header("If-Match", "\"other\""), FIVE)
                .put(COUNCIL + "2025")
                .then()
                .statusCode(412);
    }

    @Test
    void onlyTheSecretariatEntersMembers() {
        elected(as(TestTokens.of(Role.PRESIDENCY, "CHN")), FIVE)
                .put(COUNCIL + "2027")
                .then()
                .statusCode(403);
    }

    private static Response put(String year, String elected) {
        RequestSpecification request = as(TestTokens.secretariat());
        String tag = as(TestTokens.secretariat()).get(COUNCIL + year).getHeader("ETag");
        return elected(tag == null ? request : request.header("If-Match", tag), elected)
                .put(COUNCIL + year);
    }

    private static RequestSpecification elected(RequestSpecification request, String elected) {
        return request.body(Map.of("elected", List.of(elected.split(" "))));
    }

    private static Response enterMeeting(String date) {
        return as(TestTokens.secretariat())
                .body(Map.of(
                        "organ", "SC",
                        "type", "open-debate",
                        "format", "chamber",
                        "date", date,
                        "theme", "A theme of this test",
                        "president", Map.of("name", "Somebody"),
                        "specimen", true))
                .post("/api/v1/meetings");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static Told lastTold(String key) {
        return TestEvents.all(Topics.REGISTER).stream()
                .filter(event -> event.key().equals(key))
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
