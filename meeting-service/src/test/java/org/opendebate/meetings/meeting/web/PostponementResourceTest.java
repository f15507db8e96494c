package org.opendebate.meetings.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.opendebate.meetings.meeting.web.Office.as;
import static org.opendebate.meetings.meeting.web.Office.secretariat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.EventType;
import org.opendebate.contracts.Topics;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestClock;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.kit.testing.TestEvents.Told;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.meetings.FifthOfMay;
import org.opendebate.meetings.Schemas;

/** Postponement and cancellation. */
@QuarkusTest
@WithTestResource(RealStackResource.class)
class PostponementResourceTest {
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
    void postponementMovesDueAndCloseTogetherAndIsTold() {
        String meeting = Office.announced();

        Response postponed = postpone(meeting, Map.of("date", "2021-05-27", "reason", "The hall is not free."));

        postponed
                .then()
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("date", equalTo("2021-05-27"))
                .body("due", equalTo("2021-05-28T03:59:59.999Z"))
                .body("close", equalTo("2021-05-28T03:59:59.999Z"))
                .body("president.delegation", equalTo("CHN"));
        Told told = told(meeting, 2).getLast();
        Schemas.assertKept(told, EventType.MEETING_POSTPONED);
        assertThat(told.body().get("date").asText()).isEqualTo("2021-05-27");
        assertThat(told.body().get("close").asText()).isEqualTo("2021-05-28T03:59:59.999Z");
    }

    @Test
    void everyChangeOfDeadlinesIsKeptWithItsReasonAndToldToAll() {
        String meeting = Office.announced();

        postpone(meeting, Map.of("date", "2021-05-27", "reason", "The hall is not free."))
                .then()
                .statusCode(200);
        Map<String, Object> note = Office.guidance();
        note.put("close", "2021-05-28T13:00:00Z");
        Office.issue(meeting, note).then().statusCode(200);
        secretariat()
                .header("If-Match", Office.tag(meeting))
                .post(meeting + "/closing")
                .then()
                .statusCode(200);

        as(TestTokens.of(Role.READER, null))
                .get(meeting)
                .then()
                .body("deadlineChanges.through", equalTo(List.of("postponement", "guidance-note", "closing")))
                .body("deadlineChanges.by", equalTo(List.of("secretariat", "secretariat", "secretariat")))
                .body("deadlineChanges[0].reason", equalTo("The hall is not free."))
                .body("deadlineChanges[0].at", startsWith("2021-05-05T14:0"))
                .body("deadlineChanges[0].from.date", equalTo("2021-05-24"))
                .body("deadlineChanges[0].from.close", equalTo("2021-05-25T03:59:59.999Z"))
                .body("deadlineChanges[0].to.date", equalTo("2021-05-27"))
                .body("deadlineChanges[0].to.due", equalTo("2021-05-28T03:59:59.999Z"))
                .body("deadlineChanges[1].reason", equalTo(null))
                .body("deadlineChanges[1].from.close", equalTo("2021-05-28T03:59:59.999Z"))
                .body("deadlineChanges[1].to.close", equalTo("2021-05-28T13:00:00Z"))
                .body("deadlineChanges[2].to.close", startsWith("2021-05-05T14:0"));
        Told told = told(meeting, 4).getLast();
        Schemas.assertKept(told, EventType.MEETING_CLOSED);
        assertThat(told.body().get("deadlineChanges")).hasSize(3);
        assertThat(told.body().at("/deadlineChanges/0/reason").asText()).isEqualTo("The hall is not free.");
    }

    @Test
    void whatMovesNoDeadlineLeavesNoTrace() {
        String meeting = Office.announced();
        Map<String, Object> note = Office.guidance();
        note.put("wordTarget", 600);

        Office.issue(meeting, note).then().statusCode(200);

        secretariat().get(meeting).then().body("deadlineChanges", equalTo(List.of()));
    }

    @Test
    void dueAndCloseThatMoveByDifferentTimesAreRefused() {
        String meeting = Office.announced();

        postpone(
                        meeting,
                        Map.of(
                                "date", "2021-05-27",
                                "reason", "The hall is not free.",
                                "due", "2021-05-27T22:00:00Z",
                                "close", "2021-05-28T03:59:59.999Z"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/deadlines-apart"))
                .body("expected", equalTo("2021-05-27T22:00:00Z"));
    }

    @Test
    void anotherMonthHasAnotherPresidencyWhosePersonMustBeNamed() {
        String meeting = Office.announced();

        postpone(meeting, Map.of("date", "2021-06-02", "reason", "The hall is not free."))
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/president-not-named"))
                .body("detail", containsString("EST"));
        postpone(
                        meeting,
                        Map.of(
                                "date", "2021-06-02",
                                "reason", "The hall is not free.",
                                "president", Map.of("name", "Sven Tamm")))
                .then()
                .statusCode(200)
                .body("president.delegation", equalTo("EST"))
                .body("president.name", equalTo("Sven Tamm"))
                .body("close", equalTo("2021-06-03T03:59:59.999Z"));
    }

    @Test
    void meetingIsNotPutIntoThePast() {
        String meeting = Office.announced();

        postpone(meeting, Map.of("date", "2021-05-04", "reason", "Nobody knows."))
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/close-has-passed"));
    }

    @Test
    void postponementExistsFromTheAnnouncementToTheCloseOnly() {
        String draft = Office.draft();

        postpone(draft, Map.of("date", "2021-05-27", "reason", "The hall is not free."))
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/meeting-state"))
                .body("found", equalTo("draft"))
                .body("expected", equalTo("announced, open or due"));
    }

    @Test
    void cancelledMeetingIsToldWithTheReasonAndChangesNoMore() {
        String meeting = Office.announced();

        cancel(meeting)
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("cancelledBecause", equalTo("It is taken up in another form."));
        Told told = told(meeting, 2).getLast();
        Schemas.assertKept(told, EventType.MEETING_CANCELLED);
        assertThat(told.body().get("cancelledBecause").asText()).isEqualTo("It is taken up in another form.");
        cancel(meeting).then().statusCode(409).body("expected", equalTo("draft, announced, open, due or closed"));
        Office.issue(meeting, Office.guidance()).then().statusCode(409).body("found", equalTo("cancelled"));
    }

    @Test
    void cancelledDraftStaysUnknownToOthersAndIsNotTold() {
        String draft = Office.draft();
        cancel(draft).then().statusCode(200);
        String later = Office.announced();

        as(TestTokens.of(Role.READER, null)).get(draft).then().statusCode(404);
        told(later, 1);
        assertThat(TestEvents.of(Topics.MEETING, Office.id(draft))).isEmpty();
    }

    @Test
    void presidencyNeitherPostponesNorCancels() {
        String meeting = Office.announced();

        for (String step : List.of("/postponement", "/cancellation")) {
            as(TestTokens.of(Role.PRESIDENCY, "CHN"))
                    .header("If-Match", Office.tag(meeting))
                    .contentType(ContentType.JSON)
                    .body(Map.of("date", "2021-05-27", "reason", "It would like to."))
                    .post(meeting + step)
                    .then()
                    .statusCode(403);
        }
    }

    private static Response postpone(String meeting, Map<String, Object> to) {
        return secretariat()
                .header("If-Match", Office.tag(meeting))
                .contentType(ContentType.JSON)
                .body(to)
                .post(meeting + "/postponement");
    }

    private static Response cancel(String meeting) {
        return secretariat()
                .header("If-Match", Office.tag(meeting))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "It is taken up in another form."))
                .post(meeting + "/cancellation");
    }

    private static List<Told> told(String meeting, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> TestEvents.of(Topics.MEETING, Office.id(meeting)), events -> events.size() >= count);
    }
}
