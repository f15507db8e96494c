package org.opendebate.meetings.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.opendebate.meetings.meeting.web.Office.as;
import static org.opendebate.meetings.meeting.web.Office.secretariat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendebate.contracts.EventType;
import org.opendebate.contracts.Topics;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.storage.ObjectStore;
import org.opendebate.kit.storage.Sha256;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestClock;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.kit.testing.TestEvents.Told;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.meetings.FifthOfMay;
import org.opendebate.meetings.Schemas;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class PapersResourceTest {
    private static final byte[] PDF = PaperFiles.pdf();
    private static final String WORDS =
            "\u5b89\u5168\u7406\u4e8b\u4f1a\u516c\u5f00\u8fa9\u8bba\u4f1a\u6982\u5ff5\u8bf4\u660e";
    private static final byte[] DOCX = PaperFiles.word("<w:p><w:r><w:t>" + WORDS + "</w:t></w:r></w:p>");

    @Inject
    ObjectStore store;

    @Inject
    BusinessClock clock;

    @BeforeEach
    void fifthOfMay() {
        FifthOfMay.begin(clock);
    }

    @AfterEach
    void today() {
        TestClock.reset();
    }

    @Test
    void letterAndConceptNoteAreKeptEachInItsLanguage() {
        String meeting = Office.draft();

        put(meeting, "letter", "{\"language\":\"en\",\"date\":\"2021-05-05\"}", PDF)
                .then()
                .statusCode(200)
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(PDF.length));
        put(meeting, "concept-note", "{\"language\":\"zh\"}", DOCX).then().statusCode(200);

        secretariat()
                .get(meeting)
                .then()
                .body("letter.language", equalTo("en"))
                .body("letter.date", equalTo("2021-05-05"))
                .body("conceptNote.language", equalTo("zh"))
                .body("letter.model", equalTo(null))
                .body("conceptNote.model.reader", notNullValue())
                .body("links.letter", equalTo(meeting + "/letter"));
        Response letter = as(TestTokens.of(Role.PRESIDENCY, "CHN")).get(meeting + "/letter");
        letter.then().statusCode(200).contentType("application/pdf").header("Content-Language", equalTo("en"));
        assertThat(letter.asByteArray()).isEqualTo(PDF);
    }

    @Test
    void wordFileIsReadAndItsModelIsToldAndStoredBesideIt() {
        String meeting = Office.announced();

        put(meeting, "concept-note", "{\"language\":\"zh\",\"date\":\"2021-05-05\"}", DOCX)
                .then()
                .statusCode(200)
                .body("findings", notNullValue());

        Told told = await().atMost(Duration.ofSeconds(30))
                .until(() -> TestEvents.of(Topics.MEETING, Office.id(meeting)), events -> events.size() >= 2)
                .getLast();
        Schemas.assertKept(told, EventType.MEETING_AMENDED);
        JsonNode paper = told.body().at("/papers/0");
        assertThat(paper.get("part").asText()).isEqualTo("concept-note");
        assertThat(store.bytes(
                        paper.at("/original/key").asText(),
                        paper.at("/original/sha256").asText()))
                .isEqualTo(DOCX);
        String model = new String(
                store.bytes(
                        paper.at("/model/key").asText(),
                        paper.at("/model/sha256").asText()),
                StandardCharsets.UTF_8);
        assertThat(model)
                .contains("<doc name=\"officialLetter\"")
                .contains(WORDS)
                .contains("un/CHN");
    }

    @ParameterizedTest
    @CsvSource({
        "?format=plain, */*, text/plain;charset=UTF-8",
        "?format=html, */*, text/html;charset=UTF-8",
        "?format=content, */*, application/vnd.opendebate.content+json",
        "?format=akn, text/plain, application/akn+xml",
        "'', text/html;q=0.3, text/html;charset=UTF-8",
        "'', */*, application/akn+xml"
    })
    void whatWasReadOfAPaperIsShownInEveryForm(String query, String accept, String mediaType) {
        String meeting = Office.announced();
        put(meeting, "concept-note", "{\"language\":\"zh\"}", DOCX)
                .then()
                .body("model.href", equalTo(meeting + "/concept-note/text"));

        Response text =
                as(TestTokens.delegate("KEN")).header("Accept", accept).get(meeting + "/concept-note/text" + query);

        text.then()
                .statusCode(200)
                .contentType(mediaType)
                .header("Content-Language", equalTo("zh"))
                .header("Vary", equalTo("Accept"));
        assertThat(new String(text.asByteArray(), StandardCharsets.UTF_8)).contains(WORDS);
        as(TestTokens.delegate("KEN"))
                .header("Accept", accept)
                .header("If-None-Match", text.getHeader("ETag"))
                .get(meeting + "/concept-note/text" + query)
                .then()
                .statusCode(304);
    }

    @Test
    void paperOfADraftIsReadByWhoSeesTheDraftOnly() {
        String draft = Office.draft();
        put(draft, "concept-note", "{\"language\":\"zh\"}", DOCX).then().statusCode(200);

        for (String path : List.of("/concept-note", "/concept-note/text")) {
            as(TestTokens.of(Role.PRESIDENCY, "CHN")).get(draft + path).then().statusCode(200);
            as(TestTokens.delegate("KEN"))
                    .get(draft + path)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/api/v1/problems/meeting-not-found"));
        }
    }

    @Test
    void originalIsGivenUnderItsHash() {
        String meeting = Office.announced();
        String sha256 = put(meeting, "letter", "{\"language\":\"en\"}", PDF).path("sha256");

        secretariat().get(meeting + "/letter").then().header("ETag", equalTo("\"" + sha256 + "\""));
        secretariat()
                .header("If-None-Match", "\"" + sha256 + "\"")
                .get(meeting + "/letter")
                .then()
                .statusCode(304);
        assertThat(Sha256.of(PDF)).isEqualTo(sha256);
    }

    @Test
    void ofAPdfNoTextIsRead() {
        String meeting = Office.announced();
        put(meeting, "letter", "{\"language\":\"en\"}", PDF).then().statusCode(200);

        secretariat()
                .get(meeting + "/letter/text")
                .then()
                .statusCode(404)
                .body("type", equalTo("/api/v1/problems/paper-not-read"));
        secretariat()
                .get(meeting + "/letter/text?format=rtf")
                .then()
                .statusCode(406)
                .body("found", equalTo("rtf"));
    }

    @Test
    void guidanceNoteIsAPartOfTheDocumentBesideItsRules() {
        String meeting = Office.announced();

        put(meeting, "guidance-note-file", "{\"language\":\"en\"}", PDF).then().statusCode(200);

        secretariat()
                .get(meeting)
                .then()
                .body("guidanceNoteFile.language", equalTo("en"))
                .body("guidanceNoteFile.href", equalTo(meeting + "/guidance-note-file"))
                .body("guidanceNote.wordTarget", equalTo(500));
        assertThat(secretariat().get(meeting + "/guidance-note-file").asByteArray())
                .isEqualTo(PDF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter", "concept-note"})
    void papersOfTheSampleDebateAreTaken(String paper) throws IOException {
        byte[] sample = Files.readAllBytes(Path.of("..", "deploy", "local", "samples", paper + ".docx"));
        String language = paper.equals("letter") ? "en" : "zh";

        put(Office.draft(), paper, "{\"language\":\"" + language + "\"}", sample)
                .then()
                .statusCode(200)
                .body("model.size", greaterThan(1000));
    }

    @Test
    void whatWasFoundIsToldInTheLanguageOfWhoFilesIt() {
        String meeting = Office.draft();
        byte[] strange = PaperFiles.word("<w:p><w:r><w:t>Excellency</w:t></w:r></w:p>"
                + "<w:p><w:r><w:sym w:font='Odd' w:char='F0FF'/></w:r></w:p>");

        put(meeting, "letter", "{\"language\":\"en\"}", strange)
                .then()
                .body("findings.found", hasItem("A sign (U+F0FF) of a font of its own is not known."));
        in("fr", meeting, "letter", strange)
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("fr"))
                .body("findings.found", hasItem(startsWith("Un signe (U+F0FF)")));
        in("es", meeting, "letter", PaperFiles.pdfThatRuns("app.alert(1)"))
                .then()
                .statusCode(422)
                .header("Content-Language", equalTo("es"));
    }

    private static Response in(String language, String meeting, String paper, byte[] file) {
        return secretariat()
                .header("Accept-Language", language)
                .header("If-Match", Office.tag(meeting))
                .multiPart("metadata", "{\"language\":\"en\"}", "application/json")
                .multiPart("file", "paper", file, "application/octet-stream")
                .put(meeting + "/" + paper);
    }

    @ParameterizedTest
    @MethodSource("hostileFiles")
    void hostileFileIsRefusedAndNothingIsKept(String what, byte[] file) {
        String meeting = Office.draft();

        put(meeting, "letter", "{\"language\":\"en\"}", file)
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/paper-not-sound"))
                .body("rule", notNullValue())
                .body("remedy", notNullValue());
        secretariat().get(meeting).then().body("letter", equalTo(null));
    }

    static Stream<Arguments> hostileFiles() {
        String paragraph = "<w:p><w:r><w:t>Excellency</w:t></w:r></w:p>";
        return Stream.of(
                Arguments.of("a Word file with a DTD", PaperFiles.word("<!DOCTYPE w [<!ENTITY e 'x'>]>", paragraph)),
                Arguments.of("a Word file without text", PaperFiles.word("<w:p/>")),
                Arguments.of("no package at all", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0}),
                Arguments.of("a PDF that runs a script", PaperFiles.pdfThatRuns("app.alert(1)")),
                Arguments.of("a broken PDF", "%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void paperIsReplacedOnlyOnTheCurrentVersion() {
        String meeting = Office.draft();
        String stale = Office.tag(meeting);
        put(meeting, "letter", "{\"language\":\"en\"}", PDF).then().statusCode(200);

        put(meeting, stale, "letter", "{\"language\":\"fr\"}", PDF).then().statusCode(412);
        secretariat().get(meeting).then().body("letter.language", equalTo("en"));
    }

    @Test
    void paperThatIsSentAgainAfterALostAnswerStandsOnce() {
        String meeting = Office.announced();
        String seen = Office.tag(meeting);
        String filed =
                put(meeting, seen, "letter", "{\"language\":\"en\"}", PDF).getHeader("ETag");

        put(meeting, seen, "letter", "{\"language\":\"en\"}", PDF)
                .then()
                .statusCode(412)
                .body("expected", equalTo(filed));
        assertThat(Office.tag(meeting)).isEqualTo(filed);
    }

    @Test
    void fileThatIsNeitherPdfNorWordIsRefused() {
        String meeting = Office.draft();

        put(meeting, "letter", "{\"language\":\"en\"}", "plain text".getBytes(StandardCharsets.US_ASCII))
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/paper-format"));
    }

    @Test
    void emptyFileIsRefused() {
        String meeting = Office.draft();

        put(meeting, "letter", "{\"language\":\"en\"}", new byte[0])
                .then()
                .statusCode(422)
                .body("found", equalTo("an empty file"));
    }

    @Test
    void fileOverTheLimitIsRefused() {
        String meeting = Office.draft();
        byte[] large = new byte[21 * 1024 * 1024];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        put(meeting, "letter", "{\"language\":\"en\"}", large)
                .then()
                .statusCode(413)
                .body("type", equalTo("/api/v1/problems/paper-too-large"));
    }

    @Test
    void paperWithoutLanguageOrFileIsRefused() {
        String meeting = Office.draft();

        put(meeting, "letter", "{}", PDF)
                .then()
                .statusCode(400)
                .body("type", equalTo("/api/v1/problems/invalid-field"));
        secretariat()
                .header("If-Match", Office.tag(meeting))
                .multiPart("metadata", "{\"language\":\"en\"}", "application/json")
                .put(meeting + "/letter")
                .then()
                .statusCode(400)
                .body("type", equalTo("/api/v1/problems/invalid-field"));
    }

    @Test
    void paperThatWasNeverHandedInIsAProblem() {
        secretariat()
                .get(Office.draft() + "/concept-note")
                .then()
                .statusCode(404)
                .body("type", equalTo("/api/v1/problems/paper-not-found"));
    }

    private static Response put(String meeting, String paper, String metadata, byte[] file) {
        return put(meeting, Office.tag(meeting), paper, metadata, file);
    }

    private static Response put(String meeting, String tag, String paper, String metadata, byte[] file) {
        return secretariat()
                .header("If-Match", tag)
                .multiPart("metadata", metadata, "application/json")
                .multiPart("file", "paper", file, "application/octet-stream")
                .put(meeting + "/" + paper);
    }
}
