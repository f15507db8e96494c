package org.opendebate.meetings.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.opendebate.meetings.meeting.web.Office.as;
import static org.opendebate.meetings.meeting.web.Office.secretariat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

/** What is planned of a meeting, and how it changes. */
@QuarkusTest
@WithTestResource(RealStackResource.class)
class PlanResourceTest {
    private static final String PRESIDENCY = TestTokens.of(Role.PRESIDENCY, "CHN");

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

    @ParameterizedTest
    @ValueSource(strings = {"open-debate", "debate", "briefing", "private-meeting", "consultations"})
    void everyTypeOfMeetingIsEntered(String type) {
        Map<String, Object> meeting = Office.debate();
        meeting.put("type", type);
        meeting.put("format", "chamber");

        Office.enter(meeting).then().statusCode(201).body("type", equalTo(type)).body("format", equalTo("chamber"));
    }

    @Test
    void presidencyAmendsItsDraft() {
        String draft = Office.draft();

        patch(PRESIDENCY, draft, "{\"subTheme\": \"The host country\", \"date\": \"2021-05-25\"}")
                .then()
                .statusCode(200)
                .body("subTheme", equalTo("The host country"))
                .body("date", equalTo("2021-05-25"))
                .body("due", equalTo("2021-05-26T03:59:59.999Z"))
                .body("briefers[0].key", equalTo("b1"));
        patch(PRESIDENCY, draft, "{\"subTheme\": null}").then().statusCode(200).body("subTheme", equalTo(null));
    }

    @Test
    void draftThatIsPutIntoAnotherMonthIsNotThisPresidencysAnyMore() {
        String draft = Office.draft();

        patch(PRESIDENCY, draft, "{\"date\": \"2021-06-01\"}")
                .then()
                .statusCode(403)
                .body("type", equalTo("/api/v1/problems/not-the-presidency"))
                .body("expected", equalTo("EST"));
    }

    @Test
    void announcedMeetingIsAmendedByTheSecretariatOnlyAndTold() {
        String meeting = Office.announced();

        patch(PRESIDENCY, meeting, "{\"agendaItem\": \"United Nations peacekeeping operations\"}")
                .then()
                .statusCode(403)
                .body("type", equalTo("/api/v1/problems/forbidden"));
        patch(meeting, "{\"agendaItem\": \"United Nations peacekeeping operations\"}")
                .then()
                .statusCode(200);

        Told told = told(meeting, 2).getLast();
        Schemas.assertKept(told, EventType.MEETING_AMENDED);
        assertThat(told.body().get("agendaItem").asText()).isEqualTo("United Nations peacekeeping operations");
    }

    @Test
    void patchThatIsSentAgainAfterALostAnswerChangesAndTellsNothingMore() {
        String meeting = Office.announced();
        String seen = Office.tag(meeting);
        String patch = "{\"agendaItem\": \"United Nations peacekeeping operations\"}";
        String amended = patch(TestTokens.secretariat(), meeting, seen, patch).getHeader("ETag");

        patch(TestTokens.secretariat(), meeting, seen, patch)
                .then()
                .statusCode(412)
                .body("type", equalTo("/api/v1/problems/precondition-failed"))
                .body("expected", equalTo(amended));
        // what is told next is the third event: the repeat has told none
        patch(meeting, "{\"subTheme\": \"The host country\"}").then().statusCode(200);
        assertThat(told(meeting, 3).get(2).body().get("subTheme").asText()).isEqualTo("The host country");
    }

    @Test
    void dateOfAnAnnouncedMeetingMovesByPostponementOnly() {
        patch(Office.announced(), "{\"date\": \"2021-05-25\", \"theme\": \"Another theme\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/meeting-state"))
                .body("found", equalTo("date"))
                .body("expected", containsString("theme"))
                .body("remedy", containsString("postponement"));
    }

    @Test
    void brieferIsConfirmedUnderTheSameKeyAndAKeyIsNeverGivenTwice() {
        String meeting = Office.announced();

        patch(meeting, """
                        {"briefers": [
                            {"key": "b2", "name": "Teo Marangu", "title": "Director", "confirmed": false},
                            {"name": "Ada Brandt", "title": "Force Commander"}]}""")
                .then()
                .statusCode(200)
                .body("briefers.key", equalTo(List.of("b2", "b3")))
                .body("briefers.confirmed", equalTo(List.of(false, true)));
        patch(meeting, """
                        {"briefers": [
                            {"key": "b2", "name": "Teo Marangu", "title": "Director"},
                            {"name": "Ilse Novak", "title": "Police Adviser"}]}""")
                .then()
                .body("briefers.key", equalTo(List.of("b2", "b4")))
                .body("briefers.confirmed", equalTo(List.of(true, true)));
        assertThat(told(meeting, 3).get(1).body().at("/briefers/0/confirmed").asBoolean())
                .isFalse();
        patch(meeting, "{\"briefers\": [{\"key\": \"b1\", \"name\": \"A\", \"title\": \"B\"}]}")
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/unknown-briefer"));
    }

    @Test
    void inviteesStandUnderTheRuleThatFitsThem() {
        String meeting = Office.announced();

        patch(meeting, """
                        {"invitees": [
                            {"rule": "rule-37", "delegation": "BRA"},
                            {"rule": "rule-39", "name": "Olof Lind", "title": "Head", "organisation": "European Union"}]}""")
                .then()
                .statusCode(200)
                .body("invitees[0].delegation", equalTo("BRA"))
                .body("invitees[1].name", equalTo("Olof Lind"));
        Schemas.assertKept(told(meeting, 2).getLast(), EventType.MEETING_AMENDED);
        unfit(meeting, "{\"rule\": \"rule-37\", \"delegation\": \"KEN\"}", "KEN is a member of the Council");
        unfit(meeting, "{\"rule\": \"rule-37\", \"delegation\": \"PSE\"}", "PSE is no Member State");
        unfit(meeting, "{\"rule\": \"rule-37\", \"delegation\": \"XYZ\"}", "XYZ is on no register");
        unfit(meeting, "{\"rule\": \"rule-37\", \"name\": \"Somebody\"}", "no delegation");
        unfit(meeting, "{\"rule\": \"rule-39\", \"title\": \"Head\"}", "nobody");
    }

    @Test
    void onlyTheLinkToTheRecordChangesAfterTheSeal() {
        String meeting = Office.announced();
        secretariat()
                .header("If-Match", Office.tag(meeting))
                .post(meeting + "/closing")
                .then()
                .statusCode(200);
        patch(meeting, "{\"theme\": \"A theme put right\"}").then().statusCode(200);
        Map<String, Object> seal = new HashMap<>();
        seal.put("meetingId", Office.id(meeting));
        seal.put("number", 1);
        seal.put("state", "sealed");
        TestEvents.tell(Topics.SEAL, EventType.SEAL_SEALED.wire(), Office.id(meeting), 1, seal);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> secretariat().get(meeting).jsonPath().getString("state"), "sealed"::equals);

        patch(meeting, "{\"theme\": \"Another theme\"}")
                .then()
                .statusCode(409)
                .body("expected", equalTo("meetingRecord"));
        patch(meeting, "{\"meetingRecord\": \"S/PV.8777\"}")
                .then()
                .statusCode(200)
                .body("meetingRecord", equalTo("S/PV.8777"))
                .body("state", equalTo("sealed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"theme\": null}", "{\"sponsor\": \"KEN\"}", "{\"type\": \"seminar\"}", "[]"})
    void patchThatMakesNoPlanIsRefused(String patch) {
        patch(Office.draft(), patch).then().statusCode(400).body("type", equalTo("/api/v1/problems/invalid-field"));
    }

    private static void unfit(String meeting, String invitee, String found) {
        patch(meeting, "{\"invitees\": [" + invitee + "]}")
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/invitee-unfit"))
                .body("found", equalTo(found));
    }

    private static Response patch(String meeting, String patch) {
        return patch(TestTokens.secretariat(), meeting, patch);
    }

    private static Response patch(String token, String meeting, String patch) {
        return patch(token, meeting, Office.tag(meeting), patch);
    }

    private static Response patch(String token, String meeting, String tag, String patch) {
        return as(token)
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(meeting);
    }

    private static List<Told> told(String meeting, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> TestEvents.of(Topics.MEETING, Office.id(meeting)), events -> events.size() >= count);
    }
}
