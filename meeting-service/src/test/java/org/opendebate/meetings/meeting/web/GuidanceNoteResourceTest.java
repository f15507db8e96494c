package org.opendebate.meetings.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.opendebate.meetings.meeting.web.Office.as;
import static org.opendebate.meetings.meeting.web.Office.secretariat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestClock;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.meetings.FifthOfMay;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class GuidanceNoteResourceTest {

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
    void whatTheNoteLeavesOutIsAsTheLetterHasIt() {
        String meeting = Office.draft();

        Office.issue(meeting, Office.guidance())
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("wordTolerancePercent", equalTo(20))
                .body("languages", equalTo(List.of("ar", "zh", "en", "fr", "ru", "es")))
                .body("statementFormats", equalTo(List.of("docx")))
                .body("coverLetterFormats", equalTo(List.of("pdf", "docx")))
                .body("uploadTimeout", equalTo("PT10M"))
                .body("incomplete.'old-word'", equalTo("refuse"))
                .body("incomplete.scan", equalTo("store"))
                .body("completeWithin", equalTo("PT24H"))
                .body("due", equalTo("2021-05-25T03:59:59.999Z"))
                .body("contacts.login.email", equalTo("login@example.org"));
    }

    @Test
    void noteSaysOfEachShortcomingWhetherAStatementThatHasItIsStored() {
        String meeting = Office.draft();
        Map<String, Object> note = Office.guidance();
        note.put("incomplete", Map.of("old-word", "store", "cover-letter", "refuse"));
        note.put("completeWithin", "PT36H");

        Office.issue(meeting, note).then().statusCode(200);

        note(meeting, "")
                .body(
                        "incomplete",
                        equalTo(Map.of(
                                "cover-letter",
                                "refuse",
                                "cover-letter-format",
                                "refuse",
                                "old-word",
                                "store",
                                "not-word",
                                "refuse",
                                "file-damaged",
                                "refuse",
                                "no-text",
                                "refuse",
                                "scan",
                                "store")))
                .body("completeWithin", equalTo("PT36H"));
    }

    @Test
    void noteThatWouldStoreWhatIsHostileIsRefused() {
        String meeting = Office.draft();
        Map<String, Object> note = Office.guidance();
        note.put("incomplete", Map.of("macros", "store"));

        Office.issue(meeting, note).then().statusCode(400).body("fields[0].rule", containsString("always refused"));
    }

    @Test
    void everyVersionCanBeReadAfterwards() {
        String meeting = Office.draft();
        Office.issue(meeting, Office.guidance()).then().statusCode(200);
        Map<String, Object> second = Office.guidance();
        second.put("wordTarget", 800);

        Office.issue(meeting, second).then().statusCode(200).body("version", equalTo(2));

        note(meeting, "").body("wordTarget", equalTo(800));
        note(meeting, "?version=1").body("wordTarget", equalTo(500));
        secretariat()
                .get(meeting + "/guidance-note?version=3")
                .then()
                .statusCode(404)
                .body("type", equalTo("/api/v1/problems/guidance-note-not-found"));
    }

    @Test
    void noteThatSaysTheSameIsNoNewVersion() {
        String meeting = Office.draft();
        Office.issue(meeting, Office.guidance()).then().statusCode(200);
        String tag = Office.tag(meeting);
        Response got = secretariat().get(meeting + "/guidance-note");

        secretariat()
                .contentType(ContentType.JSON)
                .header("If-Match", got.getHeader("ETag"))
                .body(got.asString())
                .put(meeting + "/guidance-note")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));

        assertThat(Office.tag(meeting)).isEqualTo(tag);
    }

    @Test
    void ofTwoChangesOfTheSameVersionOneIsMade() {
        String meeting = Office.draft();
        String tag = Office.tag(meeting);

        List<Integer> statuses = Stream.of(600, 700)
                .map(words -> CompletableFuture.supplyAsync(() -> {
                    Map<String, Object> note = Office.guidance();
                    note.put("wordTarget", words);
                    return secretariat()
                            .contentType(ContentType.JSON)
                            .header("If-Match", tag)
                            .body(note)
                            .put(meeting + "/guidance-note")
                            .statusCode();
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void deadlinesMayBeSetApart() {
        String meeting = Office.draft();
        Map<String, Object> note = Office.guidance();
        note.put("due", "2021-05-24T18:00:00-04:00");

        Office.issue(meeting, note)
                .then()
                .statusCode(200)
                .body("due", equalTo("2021-05-24T22:00:00Z"))
                .body("close", equalTo("2021-05-25T03:59:59.999Z"));
    }

    @Test
    void closeBeforeDueIsRefused() {
        String meeting = Office.draft();
        Map<String, Object> note = Office.guidance();
        note.put("due", "2021-05-24T18:00:00Z");
        note.put("close", "2021-05-24T17:00:00Z");

        Office.issue(meeting, note).then().statusCode(422).body("type", equalTo("/api/v1/problems/closes-before-due"));
    }

    @Test
    void announcedMeetingIsNotAmendedIntoThePast() {
        String meeting = Office.announced();
        Map<String, Object> note = Office.guidance();
        note.put("due", "2021-05-05T10:00:00Z");
        note.put("close", "2021-05-05T10:00:00Z");

        Office.issue(meeting, note).then().statusCode(409).body("type", equalTo("/api/v1/problems/close-has-passed"));
    }

    @Test
    void noteWithoutContactsOrWithAnUnknownLanguageIsRefused() {
        String meeting = Office.draft();
        Map<String, Object> note = Office.guidance();
        note.remove("contacts");
        note.put("languages", List.of("en", "de"));

        Office.issue(meeting, note)
                .then()
                .statusCode(400)
                .body("type", equalTo("/api/v1/problems/invalid-field"))
                .body("fields.size()", equalTo(2));
    }

    @Test
    void uploadTimeoutOfMoreThanAnHourIsRefused() {
        String meeting = Office.draft();
        Map<String, Object> note = Office.guidance();
        note.put("uploadTimeout", "PT2H");

        Office.issue(meeting, note).then().statusCode(400);
    }

    @Test
    void delegateReadsTheNoteAndDoesNotChangeIt() {
        String meeting = Office.announced();

        as(TestTokens.delegate("KEN")).get(meeting + "/guidance-note").then().statusCode(200);
        as(TestTokens.delegate("KEN"))
                .contentType(ContentType.JSON)
                .header("If-Match", Office.tag(meeting))
                .body(Office.guidance())
                .put(meeting + "/guidance-note")
                .then()
                .statusCode(403);
        as(TestTokens.of(Role.PRESIDENCY, "EST"))
                .contentType(ContentType.JSON)
                .header("If-Match", Office.tag(meeting))
                .body(Office.guidance())
                .put(meeting + "/guidance-note")
                .then()
                .statusCode(403)
                .body("type", equalTo("/api/v1/problems/not-the-presidency"));
    }

    private static ValidatableResponse note(String meeting, String query) {
        return secretariat().get(meeting + "/guidance-note" + query).then().statusCode(200);
    }
}
