package org.opendebate.meetings.meeting.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.opendebate.meetings.meeting.web.Office.MEETINGS;
import static org.opendebate.meetings.meeting.web.Office.as;
import static org.opendebate.meetings.meeting.web.Office.secretariat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestClock;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.meetings.FifthOfMay;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class MeetingsResourceTest {

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
    void presidencyOfTheCouncilIsNotChosen() {
        Map<String, Object> meeting = Office.debate();
        meeting.put("president", Map.of("name", "Zhang Jun", "delegation", "FRA"));

        Office.enter(meeting)
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/presidency-differs"))
                .body("expected", equalTo("CHN"));
    }

    @Test
    void meetingIsEnteredAsADraftUnderThePresidencyOfItsMonth() {
        Response entered = Office.enter(Office.debate());

        entered.then()
                .statusCode(201)
                .header(
                        "Location",
                        containsString(MEETINGS + "/" + entered.jsonPath().getString("id")))
                .header("ETag", equalTo("\"v0\""))
                .body("state", equalTo("draft"))
                .body("president.delegation", equalTo("CHN"))
                .body("briefers.key", equalTo(List.of("b1", "b2")))
                .body("due", equalTo("2021-05-25T03:59:59.999Z"))
                .body("close", equalTo("2021-05-25T03:59:59.999Z"))
                .body("timeZone", equalTo("America/New_York"))
                .body("specimen", equalTo(true))
                .body("guidanceNote", nullValue())
                .body("letter", nullValue())
                .body("documentSymbol", nullValue());
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource(
            nullValues = "null",
            value = {
                "theme,'  ',invalid-field",
                "theme,'two\nlines',invalid-field",
                "date,2021-02-30,malformed-json",
                "date,null,invalid-field",
                "type,seance,invalid-field",
                "format,hybrid,invalid-field",
                "organ,GA,invalid-field",
                "president,null,invalid-field",
                "themes,extra,malformed-json"
            })
    void badInputIsRefusedAndNamesItsField(String field, String value, String problem) {
        Map<String, Object> meeting = Office.debate();
        meeting.put(field, value);

        Office.enter(meeting)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/api/v1/problems/" + problem))
                .body(containsString(field));
    }

    @Test
    void meetingInAYearWithoutACouncilIsRefused() {
        Map<String, Object> meeting = Office.debate();
        meeting.put("date", "2031-05-24");

        Office.enter(meeting).then().statusCode(422).body("type", equalTo("/api/v1/problems/presidency-unknown"));
    }

    @Test
    void repeatedEntryGetsTheFirstAnswer() {
        String key = UUID.randomUUID().toString();

        Response first = enter(key, Office.debate());
        Response second = enter(key, Office.debate());

        second.then().statusCode(201).header("Idempotent-Replayed", equalTo("true"));
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
    }

    @Test
    void keyOfAnotherEntryIsRefused() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> other = Office.debate();
        other.put("theme", "Another theme");

        enter(key, Office.debate()).then().statusCode(201);
        enter(key, other).then().statusCode(422).body("type", equalTo("/api/v1/problems/idempotency-key-reused"));
    }

    @Test
    void entryNeedsATokenAndTheRole() {
        given().contentType(ContentType.JSON)
                .body(Office.debate())
                .post(MEETINGS)
                .then()
                .statusCode(401)
                .body("type", equalTo("/api/v1/problems/token-refused"));
        enterAs(TestTokens.delegate("KEN")).then().statusCode(403).body("type", equalTo("/api/v1/problems/forbidden"));
    }

    @Test
    void presidencyOfTheMonthMayDraftAndAnotherMayNot() {
        enterAs(TestTokens.of(Role.PRESIDENCY, "CHN")).then().statusCode(201);
        enterAs(TestTokens.of(Role.PRESIDENCY, "EST"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/api/v1/problems/not-the-presidency"))
                .body("expected", equalTo("CHN"));
    }

    @Test
    void draftIsSeenByTheSecretariatAndItsPresidencyOnly() {
        String draft = Office.draft();

        secretariat().get(draft).then().statusCode(200);
        as(TestTokens.of(Role.PRESIDENCY, "CHN")).get(draft).then().statusCode(200);
        for (String stranger : List.of(
                TestTokens.of(Role.PRESIDENCY, "EST"), TestTokens.delegate("CHN"), TestTokens.of(Role.READER, null))) {
            as(stranger).get(draft).then().statusCode(404).body("type", equalTo("/api/v1/problems/meeting-not-found"));
            assertThat(pages(stranger, MEETINGS + "?limit=200")).doesNotContain(Office.id(draft));
        }
    }

    @Test
    void announcementWithoutAGuidanceNoteIsRefused() {
        String draft = Office.draft();

        Office.announce(draft)
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/guidance-note-missing"))
                .body("remedy", containsString("PUT the guidance note"));
        secretariat().get(draft).then().body("state", equalTo("draft"));
    }

    @Test
    void changeNeedsTheETagThatIsInForce() {
        String draft = Office.draft();
        Office.issue(draft, Office.guidance()).then().statusCode(200);

        secretariat()
                .post(draft + "/announcement")
                .then()
                .statusCode(428)
                .body("type", equalTo("/api/v1/problems/precondition-required"));
        secretariat()
                .header("If-Match", "\"v0\"")
                .post(draft + "/announcement")
                .then()
                .statusCode(412)
                .body("type", equalTo("/api/v1/problems/precondition-failed"))
                .body("expected", equalTo("\"v1\""));
    }

    @Test
    void announcedMeetingIsSeenByEveryRole() {
        String meeting = Office.announced();

        as(TestTokens.of(Role.READER, null)).get(meeting).then().statusCode(200).body("state", equalTo("open"));
        assertThat(pages(TestTokens.delegate("KEN"), MEETINGS + "?limit=1&state=open"))
                .contains(Office.id(meeting))
                .doesNotHaveDuplicates();
    }

    @Test
    void unchangedMeetingIsNotSentAgain() {
        String meeting = Office.announced();

        secretariat()
                .header("If-None-Match", Office.tag(meeting))
                .get(meeting)
                .then()
                .statusCode(304);
    }

    @Test
    void announcementIsTheSecretariatsAndIsMadeOnce() {
        String meeting = Office.announced();

        as(TestTokens.of(Role.PRESIDENCY, "CHN"))
                .header("If-Match", Office.tag(meeting))
                .post(meeting + "/announcement")
                .then()
                .statusCode(403);
        Office.announce(meeting)
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/meeting-state"))
                .body("found", equalTo("open"))
                .body("expected", equalTo("draft"));
    }

    @Test
    void repeatedAnnouncementUnderItsKeyGetsTheFirstAnswer() {
        String meeting = Office.draft();
        Office.issue(meeting, Office.guidance()).then().statusCode(200);
        String tag = Office.tag(meeting);
        String key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            secretariat()
                    .header("If-Match", tag)
                    .header("Idempotency-Key", key)
                    .post(meeting + "/announcement")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("open"));
        }
    }

    @Test
    void meetingWhoseDayIsOverIsNotAnnounced() {
        Map<String, Object> yesterday = Office.debate();
        yesterday.put("date", "2021-05-04");
        String draft = MEETINGS + "/" + Office.enter(yesterday).jsonPath().getString("id");
        Office.issue(draft, Office.guidance()).then().statusCode(200);

        Office.announce(draft).then().statusCode(409).body("type", equalTo("/api/v1/problems/close-has-passed"));
    }

    @Test
    void closingByHandMovesTheDeadlineToNow() {
        String meeting = Office.announced();

        Response closed = secretariat().header("If-Match", Office.tag(meeting)).post(meeting + "/closing");

        closed.then().statusCode(200).body("state", equalTo("closed")).body("close", containsString("2021-05-05T14:0"));
        Office.issue(meeting, Office.guidance())
                .then()
                .statusCode(409)
                .body("expected", equalTo("draft, announced, open or due"))
                .body("contact.office", equalTo("Security Council Affairs Division"));
    }

    @ParameterizedTest
    @CsvSource({"not-an-id", "0179449a-1c00-7000-8000-000000000001", "0179449A-1C00-7000-8000-000000000001"})
    void idOfNoMeetingIsAProblem(String id) {
        secretariat()
                .get(MEETINGS + "/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("/api/v1/problems/meeting-not-found"));
    }

    @ParameterizedTest
    @CsvSource({"state=opened", "after=nonsense", "limit=0", "limit=201"})
    void badParameterIsRefused(String query) {
        secretariat()
                .get(MEETINGS + "?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/api/v1/problems/invalid-field"));
    }

    private static Response enter(String key, Map<String, Object> meeting) {
        return secretariat()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(meeting)
                .post(MEETINGS);
    }

    private static Response enterAs(String token) {
        return as(token).contentType(ContentType.JSON).body(Office.debate()).post(MEETINGS);
    }

    private static List<String> pages(String token, String first) {
        List<String> ids = new ArrayList<>();
        String next = first;
        while (next != null) {
            Response page = as(token).urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            ids.addAll(page.jsonPath().getList("meetings.id"));
            String link = page.getHeader("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return ids;
    }
}
