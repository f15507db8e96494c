package org.opendebate.meetings.meeting.web;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opendebate.kit.testing.TestTokens;

/** What an officer of the Secretariat does in these tests, as HTTP calls. */
final class Office {
    static final String MEETINGS = "/api/v1/meetings";

    private Office() {}

    /** The open debate of 24 May 2021, to be changed by a test. */
    static Map<String, Object> debate() {
        Map<String, Object> meeting = new HashMap<>();
        meeting.put("organ", "SC");
        meeting.put("type", "open-debate");
        meeting.put("format", "videoconference");
        meeting.put("date", "2021-05-24");
        meeting.put("theme", "United Nations peacekeeping operations: improving safety and security of peacekeepers");
        meeting.put("president", Map.of("name", "Zhang Jun"));
        meeting.put(
                "briefers",
                List.of(
                        Map.of("name", "Ines Okafor-Lind", "title", "Under-Secretary-General for Peace Operations"),
                        Map.of(
                                "name",
                                "Teo Marangu",
                                "title",
                                "Director",
                                "organisation",
                                "Institute for Field Safety")));
        meeting.put("specimen", true);
        return meeting;
    }

    /** A guidance note like that of the letter, with contacts of this test's own. */
    static Map<String, Object> guidance() {
        Map<String, Object> note = new HashMap<>();
        note.put("wordTarget", 500);
        note.put(
                "contacts",
                Map.of(
                        "login",
                        Map.of("office", "Help desk", "telephone", "212 555 0100", "email", "login@example.org"),
                        "debate",
                        Map.of("office", "Security Council Affairs Division", "email", "debate@example.org")));
        return note;
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    static RequestSpecification secretariat() {
        return as(TestTokens.secretariat());
    }

    static Response enter(Map<String, Object> meeting) {
        return secretariat().contentType(ContentType.JSON).body(meeting).post(MEETINGS);
    }

    /** The address of a new draft. */
    static String draft() {
        Response entered = enter(debate());
        entered.then().statusCode(201);
        return MEETINGS + "/" + entered.jsonPath().getString("id");
    }

    static Response issue(String meeting, Map<String, Object> note) {
        return secretariat()
                .contentType(ContentType.JSON)
                .header("If-Match", tag(meeting))
                .body(note)
                .put(meeting + "/guidance-note");
    }

    static Response announce(String meeting) {
        return secretariat()
                .header("If-Match", tag(meeting))
                .contentType(ContentType.JSON)
                .body("{}")
                .post(meeting + "/announcement");
    }

    /** The address of a new meeting that has been announced. */
    static String announced() {
        String meeting = draft();
        issue(meeting, guidance()).then().statusCode(200);
        announce(meeting).then().statusCode(200);
        return meeting;
    }

    static String tag(String meeting) {
        return secretariat().get(meeting).getHeader("ETag");
    }

    static String id(String meeting) {
        return meeting.substring(meeting.lastIndexOf('/') + 1);
    }
}
