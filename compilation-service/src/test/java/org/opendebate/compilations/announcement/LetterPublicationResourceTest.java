package org.opendebate.compilations.announcement;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendebate.compilations.Debate;
import org.opendebate.compilations.Debate.FiledPaper;
import org.opendebate.compilations.RealStack;
import org.opendebate.contracts.EventType;
import org.opendebate.contracts.Topics;
import org.opendebate.documents.model.Language;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.kit.testing.TestTokens;

@QuarkusTest
@RealStack
class LetterPublicationResourceTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final FiledPaper LETTER =
            new FiledPaper("letter", Language.EN, "2021-05-05", "China will convene an open debate.");
    private static final FiledPaper CONCEPT_NOTE =
            new FiledPaper("concept-note", Language.ZH, "2021-05-05", "概念说明：加强维和人员的安全。");
    private static final FiledPaper GUIDANCE_NOTE =
            new FiledPaper("guidance-note", Language.EN, "2021-05-05", "How to hand in a statement.");

    private static Debate debateThatStays;

    @Test
    void letterAnnexAndEnclosureBecomeOneDocument() {
        Debate debate = announced(LETTER, CONCEPT_NOTE, GUIDANCE_NOTE);

        published(debate, "S/2021/441", Map.of())
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/documents/S/2021/441"))
                .body("symbol", equalTo("S/2021/441"))
                .body("letterDate", equalTo("2021-05-05"))
                .body("languages", equalTo(List.of("en")));

        given().accept("application/json")
                .get("/api/v1/documents/S/2021/441")
                .then()
                .statusCode(200)
                .body("kind", equalTo("letter"))
                .body("originalLanguage", equalTo("en"))
                .body("alias", equalTo("provisional-letter-" + debate.meetingId))
                .body("annexes", equalTo(2))
                .body(
                        "title",
                        equalTo("Letter dated 5 May 2021 from the Permanent Representative of China to the United"
                                + " Nations addressed to the Secretary-General"))
                .body("forms.format", hasItems("html", "pdf", "docx", "akn", "plain", "content"));
        String text = given().get("/api/v1/documents/S/2021/441?format=plain").asString();
        assertInOrder(
                text,
                "S/2021/441",
                "Original: English",
                "Letter dated 5 May 2021",
                LETTER.words(),
                "Annex to the letter dated 5 May 2021",
                "[Original: Chinese]",
                CONCEPT_NOTE.words(),
                "Enclosure",
                GUIDANCE_NOTE.words());
    }

    @Test
    void itIsFoundByItsSymbolAndByItsProvisionalNumberAndTold() {
        Debate debate = announced(LETTER);
        published(debate, "S/2021/442", Map.of()).then().statusCode(201);

        given().get("/api/v1/documents?symbol=S/2021/442")
                .then()
                .statusCode(200)
                .body("documents.symbol", equalTo(List.of("S/2021/442")));
        given().accept("application/json")
                .get("/api/v1/documents/provisional-letter-" + debate.meetingId)
                .then()
                .statusCode(200)
                .body("symbol", equalTo("S/2021/442"));
        await().atMost(SOON)
                .until(() -> TestEvents.of(Topics.COMPILATION, "letter-" + debate.meetingId).stream()
                        .anyMatch(event -> event.type().equals(EventType.LETTER_PUBLISHED.wire())));
    }

    @Test
    void theManifestNamesEachPartByItsHashAndIsSigned() {
        Debate debate = announced(LETTER, CONCEPT_NOTE);
        Response published = published(debate, "S/2021/443", Map.of());

        JsonPath manifest = given().get(published.jsonPath().getString("links.manifest"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(List.of("letter", "concept-note"), manifest.getList("manifest.parts.part"));
        assertEquals(
                3, manifest.getString("jws").split("\\.").length, "a compact signature: " + manifest.getString("jws"));
        assertTrue(manifest.getString("manifest.parts[1].model.sha256").matches("[0-9a-f]{64}"));
        assertEquals("annex_1", manifest.getString("manifest.parts[1].eId"));
    }

    @Test
    void inAnotherLanguageTheDocumentsOwnWordsChangeAndTheLetterDoesNot() {
        Debate debate = announced(LETTER, CONCEPT_NOTE);
        published(
                        debate,
                        "S/2021/444",
                        Map.of(
                                "languages",
                                List.of("en", "zh"),
                                "library",
                                Map.of("zh", Map.of("jobNumber", "21-06001"))))
                .then()
                .statusCode(201);

        given().accept("application/json")
                .get("/api/v1/documents/S/2021/444")
                .then()
                .body("library.zh", hasEntry("jobNumber", "21-06001"));
        String text = given().get("/api/v1/documents/S/2021/444?format=plain&language=zh")
                .asString();
        assertInOrder(text, "给秘书长的信", LETTER.words(), "给秘书长的信的附件", CONCEPT_NOTE.words());
    }

    @Test
    void itIsPublishedOnce() {
        Debate debate = announced(LETTER);
        published(debate, "S/2021/445", Map.of()).then().statusCode(201);

        debate.publishLetter(TestTokens.secretariat(), "S/2021/446", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/already-published"))
                .body("found", equalTo("S/2021/445"))
                .body("document", equalTo("/api/v1/documents/S/2021/445"));
    }

    @Test
    void aSymbolThatIsUsedIsRefused() {
        published(announced(LETTER), "S/2021/447", Map.of()).then().statusCode(201);

        debateThatStays()
                .publishLetter(TestTokens.secretariat(), "S/2021/447", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/symbol-taken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"S2021/440", "A/75/880", "S/2019/440", "S/2021/440/Corr.1", "S/2021/440*"})
    void aSymbolThatCannotBeIsRefused(String symbol) {
        debateThatStays()
                .publishLetter(TestTokens.secretariat(), symbol, Map.of())
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/symbol-invalid"))
                .body("found", equalTo(symbol));
    }

    @ParameterizedTest
    @CsvSource({"2021-05-04", "2022-06-01"})
    void aDocumentIsDatedAfterItsLetterAndSoon(String date) {
        debateThatStays()
                .publishLetter(TestTokens.secretariat(), "S/2021/448", Map.of("documentDate", date))
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/dates-invalid"));
    }

    @Test
    void withoutALetterThereIsNothingToPublish() {
        refused(announced(CONCEPT_NOTE), "letter-filed").body("remedy", containsString("/letter"));
    }

    @Test
    void aLetterWithoutItsDateIsRefused() {
        refused(announced(new FiledPaper("letter", Language.EN, null, "Undated.")), "letter-dated");
    }

    @Test
    void aPaperOfPagesAloneHasNoTextToPublish() {
        refused(announced(LETTER, new FiledPaper("guidance-note", Language.EN, null, null)), "word-file")
                .body("found", equalTo("guidance-note"));
    }

    @Test
    void ofACancelledMeetingNothingIsPublished() {
        Debate debate = Debate.announced();
        debate.tellAnnounced(EventType.MEETING_CANCELLED, List.of(LETTER));

        refused(debate, "meeting-stands");
    }

    @Test
    void aDraftIsNotKnownHere() {
        given().auth()
                .oauth2(TestTokens.secretariat())
                .contentType("application/json")
                .body("{\"symbol\":\"S/2021/449\",\"documentDate\":\"2021-05-06\"}")
                .post("/api/v1/meetings/0179449a-1c00-7000-8000-00000000dead/letter/publication")
                .then()
                .statusCode(404)
                .body("type", equalTo("/api/v1/problems/meeting-not-found"));
    }

    @Test
    void thePresidencyDoesNotPublish() {
        for (Role role : List.of(Role.PRESIDENCY, Role.DELEGATE)) {
            debateThatStays()
                    .publishLetter(TestTokens.of(role, "CHN"), "S/2021/449", Map.of())
                    .then()
                    .statusCode(403);
        }
    }

    private static io.restassured.response.ValidatableResponse refused(Debate debate, String rule) {
        await().atMost(SOON)
                .until(() -> rule.equals(debate.publishLetter(TestTokens.secretariat(), "S/2021/449", Map.of())
                        .jsonPath()
                        .getString("rule")));
        return debate.publishLetter(TestTokens.secretariat(), "S/2021/449", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/letter-not-ready"));
    }

    private static synchronized Debate debateThatStays() {
        if (debateThatStays == null) {
            debateThatStays = announced(LETTER, CONCEPT_NOTE);
            // known, once the refusal is about what is asked
            await().atMost(SOON)
                    .until(() -> debateThatStays
                                    .publishLetter(TestTokens.secretariat(), "nothing", Map.of())
                                    .statusCode()
                            == 422);
        }
        return debateThatStays;
    }

    private static Debate announced(FiledPaper... papers) {
        Debate debate = Debate.announced();
        debate.tellAnnounced(EventType.MEETING_AMENDED, Stream.of(papers).toList());
        return debate;
    }

    /** The answer, once the news and the files have arrived. */
    private static Response published(Debate debate, String symbol, Map<String, Object> more) {
        return await().atMost(SOON)
                .until(
                        () -> debate.publishLetter(TestTokens.secretariat(), symbol, more),
                        answer -> answer.statusCode() != 503
                                && !"/api/v1/problems/letter-not-ready"
                                        .equals(answer.jsonPath().getString("type")));
    }

    private static void assertInOrder(String text, String... parts) {
        int at = 0;
        for (String part : parts) {
            int found = text.indexOf(part, at);
            assertTrue(found >= 0, () -> part + " is not there, or not in its place: " + text);
            at = found + part.length();
        }
    }
}
