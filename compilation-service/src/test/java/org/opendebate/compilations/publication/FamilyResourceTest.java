package org.opendebate.compilations.publication;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendebate.compilations.Debate;
import org.opendebate.compilations.RealStack;
import org.opendebate.contracts.Topics;
import org.opendebate.kit.testing.TestEvents;

/** What comes after a publication: addendum, corrigendum, revision, reissue. One family, from first to last. */
@QuarkusTest
@RealStack
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FamilyResourceTest {
    private static final String SYMBOL = "S/2021/871";
    private static final Map<String, Object> LATER = Map.of("letterDate", "2021-06-03", "documentDate", "2021-06-04");
    private static Debate debate;
    private static UUID cuba;
    private static UUID union;
    private static byte[] first;

    @BeforeEach
    void publishOnce() {
        if (debate != null) {
            return;
        }
        debate = Debate.held();
        cuba = debate.accepted("CUB", "Ana Ruiz");
        debate.accepted("ESP", "Pilar Gil");
        debate.seal(1);
        debate.drafted(1);
        debate.publish(1, SYMBOL, Map.of("languages", List.of("en", "fr")))
                .then()
                .statusCode(201);
        first = given().get(path(SYMBOL) + "?format=html").asByteArray();
    }

    @Test
    @Order(1)
    void anAddendumWithNothingNewIsRefused() {
        debate.publish(1, SYMBOL + "/Add.1", LATER)
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/nothing-to-publish"))
                .body("rule", equalTo("addendum"));
    }

    @Test
    @Order(2)
    void anAddendumTakesWhatNoDocumentHasAndCountsOn() {
        union = debate.accepted("EU", "Olof Berg");
        debate.furtherSeal(2);

        publishWhenHeld(2, SYMBOL + "/Add.1", LATER);

        given().get(path(SYMBOL + "/Add.1"))
                .then()
                .statusCode(200)
                .body(containsString("Addendum"))
                .body(containsString("Annex III"))
                .body(containsString("Further to the letter dated 26 May 2021"))
                .body(containsString("href=\"" + path(SYMBOL) + "\""))
                .body(not(containsString("Statement of CUB.")));
        given().get(path(SYMBOL + "/Add.1") + "?format=akn")
                .then()
                .body(containsString("un-sc/2021-05-28/S-2021-871\" showAs=\"" + SYMBOL + "\""))
                .body(not(containsString("FRBRalias")));
    }

    @Test
    @Order(3)
    void theManifestOfTheAddendumSaysWhereTheOthersStand() {
        JsonPath manifest = given().get(debate.path() + "/manifest?symbol=" + SYMBOL + "/Add.1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals("addendum", manifest.getString("manifest.kind"));
        assertEquals(
                List.of(SYMBOL, SYMBOL),
                manifest.getList("manifest.statements.findAll { it.annex == null }.publishedIn"));
        assertEquals(List.of(3), manifest.getList("manifest.statements.findAll { it.annex != null }.annex"));
    }

    @Test
    @Order(4)
    void aCorrigendumHasTheNewerVersionUnderItsNumberInOneLanguage() {
        debate.corrected(cuba, "Statement of CUB, corrected.");
        debate.furtherSeal(3);

        publishWhenHeld(
                3,
                SYMBOL + "/Corr.1",
                Map.of("letterDate", "2021-05-26", "documentDate", "2021-06-07", "languages", List.of("fr")));

        given().get(path(SYMBOL + "/Corr.1"))
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("fr"))
                .body(containsString("Rectificatif"))
                .body(containsString("Annexe I"))
                .body(containsString("Statement of CUB, corrected."))
                .body(not(containsString("(Signé)")));
    }

    @Test
    @Order(5)
    void aCorrigendumInALanguageThatTheDocumentDoesNotHaveIsRefused() {
        debate.publish(
                        3,
                        SYMBOL + "/Corr.2",
                        Map.of("letterDate", "2021-05-26", "documentDate", "2021-06-07", "languages", List.of("ru")))
                .then()
                .statusCode(400)
                .body("rule", equalTo("languages"))
                .body("expected", equalTo(List.of("en", "fr")));
    }

    @Test
    @Order(6)
    void aReissueSaysWhyAndHasTheSameVersionsUnderTheSameDate() {
        Map<String, Object> again = Map.of("letterDate", "2021-05-26", "documentDate", "2021-06-09");
        debate.publish(1, SYMBOL + "*", again).then().statusCode(400).body("rule", equalTo("notes"));

        debate.publish(
                        1,
                        SYMBOL + "*",
                        Map.of(
                                "letterDate", "2021-05-26",
                                "documentDate", "2021-06-09",
                                "notes", Map.of("en", "Annex I was cut off.")))
                .then()
                .statusCode(201);

        given().get(path(SYMBOL + "*"))
                .then()
                .statusCode(200)
                .body(containsString("* Reissued for technical reasons on 9 June 2021. Annex I was cut off."))
                .body(containsString("28 May 2021"))
                .body(containsString("Statement of CUB.</p>"));
    }

    @Test
    @Order(7)
    void aRevisionReplacesTheWhole() {
        publishWhenHeld(3, SYMBOL + "/Rev.1", LATER);

        given().get(path(SYMBOL + "/Rev.1"))
                .then()
                .statusCode(200)
                .body(containsString("The present document replaces document"))
                .body(containsString("Statement of CUB, corrected."))
                .body(containsString("Annex III"));
    }

    @Test
    @Order(8)
    void theFamilyIsListedAndEachLeadsToTheOthers() {
        given().get("/api/v1/documents?symbol=" + SYMBOL)
                .then()
                .statusCode(200)
                .body("documents.symbol", equalTo(all()))
                .body(
                        "documents.kind",
                        equalTo(List.of("compilation", "addendum", "corrigendum", "reissue", "revision")))
                .body("documents[2].languages", equalTo(List.of("fr")))
                .body("documents[0].alias", equalTo("provisional-" + debate.meetingId))
                .body("documents[1].related.find { it.symbol == '" + SYMBOL + "' }.relation", equalTo("parent"))
                .body("documents[0].related.findAll { it.relation == 'child' }.size()", equalTo(4));
        List<String> links = given().get(path(SYMBOL)).headers().getValues("Link");
        assertTrue(links.contains("<" + path(SYMBOL + "/Add.1") + ">; rel=\"related\""), links.toString());
    }

    @Test
    @Order(9)
    void whatWasPublishedFirstIsTheSameBytes() {
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                first, given().get(path(SYMBOL) + "?format=html").asByteArray());
    }

    @Test
    @Order(10)
    void theProvisionalNumberLeadsToTheDocument() {
        given().get("/api/v1/documents/provisional-" + debate.meetingId + "?format=json")
                .then()
                .statusCode(200)
                .body("symbol", equalTo(SYMBOL));
        given().get(path(SYMBOL) + "?format=akn")
                .then()
                .body(containsString("value=\"provisional-" + debate.meetingId + "\" name=\"provisional\""));
    }

    @Test
    @Order(11)
    void theFamilyIsToldWhole() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> told().path("documents").size() == 5);

        JsonNode told = told();
        assertEquals(SYMBOL, told.get("symbol").asText());
        assertEquals(1, told.get("seal").asInt());
        List<String> symbols = new ArrayList<>();
        told.get("documents").forEach(one -> symbols.add(one.get("symbol").asText()));
        assertEquals(all(), symbols);
        assertEquals(
                union.toString(), told.at("/documents/1/annexes/0/statementId").asText());
        assertEquals(2, told.at("/documents/2/annexes/0/version").asInt());
        assertEquals("fr", told.at("/documents/2/languages/0").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"S/2021/872/Add.1", "S/2021/871/Rev.2/Add.1", "S/2021/871/Corr.1/Add.1", "S/2021/871/Amend.1"})
    @Order(12)
    void aSuffixNeedsADocumentThatItBelongsTo(String symbol) {
        debate.publish(3, symbol, LATER)
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/symbol-invalid"))
                .body("found", equalTo(symbol));
    }

    @Test
    @Order(13)
    void aFurtherDocumentIsMadeFromTheSealThatStands() {
        debate.publish(2, SYMBOL + "/Add.2", LATER)
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/seal-revoked"))
                .body("expected", equalTo("seal 3"));
        debate.publish(3, SYMBOL + "/Add.1", LATER)
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/symbol-taken"));
    }

    @Test
    @Order(14)
    void theCompilationLeadsToItsFamily() {
        JsonPath state = debate.state();

        assertEquals("published", state.getString("state"));
        assertEquals(all(), state.getList("documents.symbol"));
        assertTrue(state.getList("documents.href").contains(path(SYMBOL + "/Add.1")));
        given().get(debate.path()).then().body("annexes.statementId", hasItem(cuba.toString()));
    }

    private static List<String> all() {
        return List.of(SYMBOL, SYMBOL + "/Add.1", SYMBOL + "/Corr.1", SYMBOL + "*", SYMBOL + "/Rev.1");
    }

    private static String path(String symbol) {
        return "/api/v1/documents/" + symbol;
    }

    private static JsonNode told() {
        return TestEvents.of(Topics.COMPILATION, debate.meetingId.toString())
                .getLast()
                .body();
    }

    private static void publishWhenHeld(int seal, String symbol, Map<String, Object> more) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> debate.publish(seal, symbol, more).then().statusCode(201));
    }
}
