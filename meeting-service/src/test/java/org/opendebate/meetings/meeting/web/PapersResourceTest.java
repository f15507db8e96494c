package org.opendebate.meetings.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.opendebate.meetings.meeting.web.Office.as;
import static org.opendebate.meetings.meeting.web.Office.secretariat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestTokens;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class PapersResourceTest {
    private static final byte[] PDF = "%PDF-1.7 a letter of this test".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DOCX = {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0};

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
                .body("links.letter", equalTo(meeting + "/letter"));
        Response letter = as(TestTokens.of(Role.PRESIDENCY, "CHN")).get(meeting + "/letter");
        letter.then().statusCode(200).contentType("application/pdf").header("Content-Language", equalTo("en"));
        assertThat(letter.asByteArray()).isEqualTo(PDF);
    }

    @Test
    void paperIsReplacedOnlyOnTheCurrentVersion() {
        String meeting = Office.draft();
        String stale = Office.tag(meeting);
        put(meeting, "letter", "{\"language\":\"en\"}", PDF).then().statusCode(200);

        secretariat()
                .header("If-Match", stale)
                .multiPart("metadata", "{\"language\":\"fr\"}", "application/json")
                .multiPart("file", "letter.pdf", PDF, "application/pdf")
                .put(meeting + "/letter")
                .then()
                .statusCode(412);
        secretariat().get(meeting).then().body("letter.language", equalTo("en"));
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
        return secretariat()
                .header("If-Match", Office.tag(meeting))
                .multiPart("metadata", metadata, "application/json")
                .multiPart("file", "paper", file, "application/octet-stream")
                .put(meeting + "/" + paper);
    }
}
