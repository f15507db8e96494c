package org.opendebate.compilations.preview;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.opendebate.compilations.Debate;
import org.opendebate.compilations.RealStack;
import org.opendebate.compilations.Rows;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.testing.TestTokens;

@QuarkusTest
@RealStack
class PreviewResourceTest {
    private static final String MARK = "Draft — not a published document";

    @Inject
    AgroalDataSource database;

    @Test
    void aDraftHasWhatIsAcceptedAndNamesWhatIsOpenButShowsNothingOfIt() throws IOException {
        Debate debate = Debate.held();
        UUID cuba = debate.accepted("CUB", "Ana Ruiz");
        UUID kenya = debate.undecided("KEN", "Nobody may read this yet.");
        UUID union = debate.acceptedBeforeItsFile("EU");
        await().atMost(Duration.ofSeconds(60)).until(() -> what(debate).contains("model"));

        JsonPath made = made(debate, "en", 1, 1);

        assertEquals(List.of(cuba.toString()), made.getList("annexes.statementId"));
        assertEquals(List.of(kenya.toString()), made.getList("undecided.statementId"));
        assertEquals("submitted", made.getString("undecided[0].state"));
        assertEquals(union.toString(), made.getString("missing.find { it.what == 'model' }.statementId"));
        assertEquals("b1", made.getString("missing.find { it.what == 'briefing' }.detail"));
        read(debate, "html", "en")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("private"))
                .body(allOf(
                        containsString(MARK),
                        containsString("Specimen — not a document of the United Nations"),
                        containsString("Not yet decided: Kenya."),
                        containsString("Not yet there: the European Union"),
                        containsString("Ines Okafor-Lind"),
                        containsString("Statement of CUB."),
                        not(containsString("Nobody may read this yet"))));
        for (String page : pages(read(debate, "pdf", "en").asByteArray())) {
            assertTrue(page.contains(MARK) && page.contains("Specimen"), page);
            assertTrue(!page.contains("Nobody may read"), page);
        }
        for (String format : List.of("docx", "akn", "plain", "content")) {
            assertEquals(200, read(debate, format, "en").statusCode(), format);
        }
    }

    @Test
    void askingTwiceMakesItOnceAndAnotherStateIsAnotherDraft() {
        Debate debate = Debate.held();
        debate.accepted("CUB", "Ana Ruiz");
        made(debate, "en", 1, 0);
        String first = read(debate, "html", "en").header("ETag");

        String second = read(debate, "html", "en").header("ETag");

        assertEquals(first, second);
        assertEquals(1, editions(debate));
        debate.accepted("EU", "Olof Berg");
        made(debate, "en", 2, 0);
        assertNotEquals(first, read(debate, "html", "en").header("ETag"));
        assertEquals(1, editions(debate));
    }

    @Test
    void aDraftIsMadeInTheLanguageThatIsAskedFor() {
        Debate debate = Debate.held();
        debate.accepted("ESP", "Pilar Gil");
        debate.undecided("CUB", "Nobody may read this yet.");

        made(debate, "fr", 1, 1);

        read(debate, "html", "fr")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("fr"))
                .body(containsString("Conseil de sécurité"))
                .body(containsString("l’Espagne"))
                .body(containsString("Projet"));
        given().auth()
                .oauth2(TestTokens.secretariat())
                .get(path(debate) + "?language=de")
                .then()
                .statusCode(404)
                .body("type", equalTo("/api/v1/problems/language-not-available"));
    }

    @Test
    void aSealEndsItAndLeavesNothingOfIt() {
        Debate debate = Debate.held();
        debate.accepted("CUB", "Ana Ruiz");
        made(debate, "en", 1, 0);

        debate.seal(1);

        debate.drafted(1);
        given().auth()
                .oauth2(TestTokens.secretariat())
                .get(path(debate))
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/preview-over"))
                .body("remedy", containsString(debate.path()));
        assertEquals(0, Rows.number(database, "select count(*) from preview where meeting_id = ?", debate.meetingId));
        assertEquals(1, editions(debate));
    }

    @Test
    void aRevokedSealGivesTheDraftBack() {
        Debate debate = Debate.held();
        debate.accepted("CUB", "Ana Ruiz");
        debate.seal(1);
        debate.drafted(1);

        debate.revoke(1);

        made(debate, "en", 1, 0);
    }

    @Test
    void withoutAnythingAcceptedThereIsNoDraft() {
        Debate debate = Debate.held();
        debate.undecided("KEN", "Nobody may read this yet.");
        await().atMost(Duration.ofSeconds(60)).until(() -> undecided(debate) == 1);

        given().auth()
                .oauth2(TestTokens.secretariat())
                .get(path(debate) + "?format=pdf")
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/compilation-not-ready"))
                .body("missing.what", hasItem("accepted-statement"));
        given().auth()
                .oauth2(TestTokens.secretariat())
                .get(path(debate))
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"))
                .body("undecided.delegation", contains("KEN"));
    }

    @Test
    void theSecretariatAndThePresidencyOfTheMonthReadItAndNobodyElse() {
        Debate debate = Debate.held();
        debate.accepted("CUB", "Ana Ruiz");
        made(debate, "en", 1, 0);

        assertEquals(200, status(debate, TestTokens.of(Role.PRESIDENCY, "CHN")));
        assertEquals(403, status(debate, TestTokens.of(Role.PRESIDENCY, "EST")));
        assertEquals(403, status(debate, TestTokens.delegate("CUB")));
        assertEquals(401, given().get(path(debate)).statusCode());
    }

    /** Nothing while the meeting is not known here yet. */
    private static List<Object> what(Debate debate) {
        List<Object> what = json(debate, "en").getList("missing.what");
        return what == null ? List.of() : what;
    }

    private static int undecided(Debate debate) {
        List<Object> undecided = json(debate, "en").getList("undecided");
        return undecided == null ? 0 : undecided.size();
    }

    private static String path(Debate debate) {
        return debate.path() + "/preview";
    }

    /** Waits until a draft of so many annexes and undecided statements is made. */
    private static JsonPath made(Debate debate, String language, int annexes, int undecided) {
        await().atMost(Duration.ofSeconds(90)).until(() -> {
            JsonPath now = json(debate, language);
            return "made".equals(now.getString("state"))
                    && now.getList("annexes").size() == annexes
                    && now.getList("undecided").size() == undecided;
        });
        return json(debate, language);
    }

    private static JsonPath json(Debate debate, String language) {
        return given().auth()
                .oauth2(TestTokens.secretariat())
                .get(path(debate) + "?format=json&language=" + language)
                .jsonPath();
    }

    private static Response read(Debate debate, String format, String language) {
        return given().auth()
                .oauth2(TestTokens.secretariat())
                .get(path(debate) + "?format=" + format + "&language=" + language);
    }

    private static int status(Debate debate, String token) {
        return given().auth().oauth2(token).get(path(debate)).statusCode();
    }

    private long editions(Debate debate) {
        return Rows.number(database, "select count(*) from edition where meeting_id = ?", debate.meetingId);
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return IntStream.rangeClosed(1, document.getNumberOfPages())
                    .mapToObj(page -> text(document, page))
                    .toList();
        }
    }

    private static String text(PDDocument document, int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
