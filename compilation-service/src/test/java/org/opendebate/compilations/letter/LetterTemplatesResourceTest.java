package org.opendebate.compilations.letter;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opendebate.kit.testing.TestOperator.metric;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendebate.compilations.Debate;
import org.opendebate.compilations.RealStack;
import org.opendebate.compilations.Rows;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.storage.Sha256;
import org.opendebate.kit.testing.TestTokens;

@QuarkusTest
@RealStack
class LetterTemplatesResourceTest {
    private static final String DRAFTS = "opendebate_compilation_drafts_total";
    private static final String AFTER_SEAL = "opendebate_compilation_after_seal_seconds_count";
    private static final String PATH = "/api/v1/covering-letter-templates/";

    @Inject
    AgroalDataSource database;

    @Test
    void theTemplateThatComesWithTheServiceIsVersionZero() {
        Response arabic = get("ar");

        assertEquals("\"v0\"", arabic.header("ETag"));
        arabic.then()
                .statusCode(200)
                .body("organ", equalTo("SC"))
                .body("version", equalTo(0))
                .body("changedAt", nullValue())
                .body("sample.size()", equalTo(3));
    }

    @Test
    void aChangeIsANewVersionAndTheFormerOneStaysToBeRead() {
        Response before = get("es");
        String former = before.jsonPath().getString("text");

        Response changed = put("es", before.header("ETag"), "Carta de {president}.\n{othersListed}");

        changed.then()
                .statusCode(200)
                .body("version", equalTo(before.jsonPath().getInt("version") + 1))
                .body("sample", hasItems("Carta de Carla Third.", "Cuba and the European Union"));
        get("es/versions/" + before.jsonPath().getInt("version")).then().body("text", equalTo(former));
        assertEquals(
                1,
                Rows.number(
                        database,
                        "select count(*) from audit where action = 'covering-letter-template.change' and target = ?",
                        "covering-letter-template/SC/es"));
    }

    @Test
    void theSameTextIsNoNewVersion() {
        Response before = get("zh");

        put("zh", before.header("ETag"), before.jsonPath().getString("text"))
                .then()
                .statusCode(200)
                .body("version", equalTo(before.jsonPath().getInt("version")));
    }

    @Test
    void aChangeOfAnotherVersionIsRefused() {
        put("ru", "\"v7\"", "{theme}").then().statusCode(412);
        put("ru", null, "{theme}").then().statusCode(428);
    }

    @Test
    void aFaultyTemplateIsRefusedWithLineAndReasonAndNothingIsKept() {
        put("fr", get("fr").header("ETag"), "Lettre\n{#include autre /}")
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/template-faulty"))
                .body("line", equalTo(2))
                .body("detail", containsString("include"))
                .body("expected", hasItem("briefersListed"));

        get("fr").then().body("version", equalTo(0));
    }

    @Test
    void aVersionThatWasNeverWrittenIsNotFound() {
        get("fr/versions/99").then().statusCode(404);
        get("de").then().statusCode(404).body("type", equalTo("/api/v1/problems/language-not-available"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delegate", "presidency"})
    void onlyTheSecretariatSeesAndChangesTemplates(String role) {
        String token = role.equals("delegate") ? TestTokens.delegate("CUB") : TestTokens.of(Role.PRESIDENCY, "CHN");

        given().auth().oauth2(token).get(PATH + "en").then().statusCode(403);
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", "\"v0\"")
                .body(Map.of("text", "{theme}"))
                .put(PATH + "en")
                .then()
                .statusCode(403);
    }

    @Test
    void aDraftIsMadeAnewByAChangedTemplateAndTheManifestNamesItsVersion() {
        Debate debate = Debate.held();
        debate.accepted("CUB", "Ana Ruiz");
        debate.seal(1);
        JsonPath first = debate.drafted(1);
        double drafts = metric(DRAFTS, "outcome=\"drafted\"");
        double promised = metric(AFTER_SEAL);
        Response before = get("en");
        int version = put("en", before.header("ETag"), "A letter on {theme}, with {othersListed}.")
                .jsonPath()
                .getInt("version");
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Integer.valueOf(version).equals(debate.state().get("letter.template")));

            JsonPath second = debate.state();
            await().atMost(Duration.ofSeconds(60)).until(() -> metric(DRAFTS, "outcome=\"drafted\"") > drafts);
            assertEquals(promised, metric(AFTER_SEAL));
            assertEquals(before.jsonPath().getInt("version"), first.getInt("letter.template"));
            assertEquals(
                    Sha256.of(second.getString("letter.text").getBytes(StandardCharsets.UTF_8)),
                    second.getString("letter.sha256"));
            debate.publish(1, "S/2021/650").then().statusCode(201);
            JsonPath manifest = given().get(debate.path() + "/manifest").jsonPath();
            assertEquals(version, manifest.getInt("manifest.editions.en.letter.template"));
            assertEquals(second.getString("letter.sha256"), manifest.getString("manifest.editions.en.letter.sha256"));
            given().get("/api/v1/documents/S/2021/650?format=plain&language=en")
                    .then()
                    .body(containsString(", with Cuba."));
        } finally {
            put("en", get("en").header("ETag"), before.jsonPath().getString("text"));
        }
    }

    private static Response get(String what) {
        return given().auth().oauth2(TestTokens.secretariat()).get(PATH + what);
    }

    private static Response put(String language, String etag, String text) {
        var request = given().auth()
                .oauth2(TestTokens.secretariat())
                .contentType("application/json")
                .body(Map.of("text", text));
        return (etag == null ? request : request.header("If-Match", etag)).put(PATH + language);
    }
}
