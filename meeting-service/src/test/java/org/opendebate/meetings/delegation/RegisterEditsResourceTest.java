package org.opendebate.meetings.delegation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.EventType;
import org.opendebate.contracts.Topics;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.Cursor;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.kit.testing.TestEvents.Told;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.meetings.Schemas;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class RegisterEditsResourceTest {
    private static final String DELEGATIONS = "/api/v1/delegations";

    @Inject
    Register register;

    @Test
    void renamedDelegationKeepsItsFormerNameForEarlierDays() {
        Map<String, Object> names = Map.of(
                "names", Map.of("en", names("Zamunda", "Zamunda")),
                "formerNames", List.of(Map.of("until", "2024-01-01", "names", Map.of("en", names("Nauru", "Nauru")))));

        put("NRU", names)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("kind", equalTo("member-state"))
                .body("origin", equalTo("secretariat"))
                .body("namesMissing", contains("ar", "zh", "fr", "ru", "es"));

        assertThat(register.runningName(new DelegationCode("NRU"), LocalDate.of(2023, 12, 31)))
                .contains("Nauru");
        assertThat(register.runningName(new DelegationCode("NRU"), LocalDate.of(2024, 1, 1)))
                .contains("Zamunda");
        Told told = await().atMost(Duration.ofSeconds(30)).until(() -> lastTold("NRU"), event -> event.sequence() == 2);
        Schemas.assertKept(told, EventType.REGISTER_DELEGATION);
        assertThat(told.body().path("names").path("en").path("short").asText()).isEqualTo("Zamunda");
        assertThat(listedAfter("ZMB")).isEqualTo("Zamunda");
    }

    @Test
    void releaseDoesNotOverwriteWhatTheSecretariatEdited() {
        put("PLW", Map.of("names", Map.of("en", names("Palau Islands", "the Palau Islands"))))
                .then()
                .statusCode(200);

        QuarkusTransaction.requiringNew().run(() -> register.seed(new RegisterFacts().delegations()));

        get("PLW").then().body("names.en.short", equalTo("Palau Islands")).header("ETag", equalTo("\"v1\""));
        get("PAN").then().body("origin", equalTo("seed")).header("ETag", equalTo("\"v0\""));
    }

    @Test
    void newBodyIsAnEntryOfTheRegister() {
        Response entered = enter("XTB", "body", "Zzz Test Body");

        entered.then()
                .statusCode(201)
                .header("Location", equalTo(DELEGATIONS + "/XTB"))
                .body("kind", equalTo("body"))
                .body("origin", equalTo("secretariat"));
        get("XTB").then().statusCode(200).header("ETag", equalTo(entered.getHeader("ETag")));
        Schemas.assertKept(
                await().atMost(Duration.ofSeconds(30)).until(() -> lastTold("XTB"), told -> told != null),
                EventType.REGISTER_DELEGATION);
    }

    @Test
    void codeThatIsTakenIsRefused() {
        enter("EU", "body", "European Ukulele Society")
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/delegation-exists"));
        get("EU").then().body("names.en.short", equalTo("European Union"));
    }

    @Test
    void stateIsNotEntered() {
        enter("XTS", "member-state", "Test State").then().statusCode(400).body("fields[0].field", equalTo("kind"));
    }

    @Test
    void namesWithoutEnglishOnesAreRefused() {
        put("NPL", Map.of("names", Map.of("fr", names("Népal", "le Népal"))))
                .then()
                .statusCode(400)
                .body("rule", equalTo("english-names"));
    }

    @Test
    void nameWithoutSourceIsRefused() {
        put("NPL", Map.of("names", Map.of("en", Map.of("short", "Nepal", "running", "Nepal"))))
                .then()
                .statusCode(400)
                .body("type", equalTo("/api/v1/problems/invalid-field"));
    }

    @Test
    void staleEditIsRefused() {
        as(TestTokens.secretariat())
                .header("If-Match", "\"v7\"")
                .body(Map.of("names", Map.of("en", names("Nepal", "Nepal"))))
                .put(DELEGATIONS + "/NPL")
                .then()
                .statusCode(412);
    }

    @Test
    void delegationDoesNotRenameItself() {
        as(TestTokens.of(Role.FOCAL_POINT, "NPL"))
                .header("If-Match", "\"v0\"")
                .body(Map.of("names", Map.of("en", names("Nepal", "Nepal"))))
                .put(DELEGATIONS + "/NPL")
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> names(String listForm, String running) {
        return Map.of("short", listForm, "running", running, "source", "note verbale of this test");
    }

    private static Response enter(String code, String kind, String name) {
        return as(TestTokens.secretariat())
                .body(Map.of("code", code, "kind", kind, "names", Map.of("en", names(name, "the " + name))))
                .post(DELEGATIONS);
    }

    private static Response put(String code, Map<String, Object> names) {
        return as(TestTokens.secretariat())
                .header("If-Match", get(code).getHeader("ETag"))
                .body(names)
                .put(DELEGATIONS + "/" + code);
    }

    private static Response get(String code) {
        return as(TestTokens.delegate("KEN")).get(DELEGATIONS + "/" + code);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** The delegation that the English list shows after the one of this code. */
    private static String listedAfter(String code) {
        return as(TestTokens.delegate("KEN"))
                .get(DELEGATIONS + "?limit=1&after=" + Cursor.of(code).encode())
                .jsonPath()
                .getString("delegations[0].names.en.short");
    }

    private static Told lastTold(String code) {
        return TestEvents.all(Topics.REGISTER).stream()
                .filter(event -> event.key().equals(code))
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
