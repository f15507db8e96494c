package org.opendebate.kit.inbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.KitApplication.Listener;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestBroker;
import org.opendebate.kit.testing.TestDatabase;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.kit.testing.TestTokens;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class DeadLettersResourceTest {
    private static final String TOPIC = "kit.heard.v1";
    private static final String LETTERS = "/api/v1/admin/kit-test/dead-letters";
    private static final Duration LONG = Duration.ofSeconds(30);

    @Inject
    Listener listener;

    private final String aggregate = UUID.randomUUID().toString();

    @BeforeEach
    void listenFromNow() {
        listener.startOver(false);
    }

    @Test
    void anEventThatFailsEachTimeIsListedWithItsCauseAndThePartitionMovesOn() {
        tell(1, "poison");
        tell(2, "after it");

        await().atMost(LONG).until(() -> listener.names().contains("2:after it"));

        Map<String, Object> letter = letter();
        assertEquals("org.opendebate.kit.heard.v1", letter.get("type"));
        assertEquals(TOPIC, letter.get("topic"));
        assertEquals(1, letter.get("sequence"));
        assertEquals("planted: poison", letter.get("cause"));
        assertEquals("overtaken", letter.get("state"));
    }

    @Test
    void aReplayAppliesItOnceAndASecondOneSaysThatItDidNothing() throws SQLException {
        String id = givenUp();
        listener.startOver(false);
        listener.heal(true);

        replay(id).statusCode(200).body("outcome", equalTo("applied"));
        replay(id).statusCode(200).body("outcome", equalTo("no-op")).body("because", containsString("this event"));

        listener.heal(false);
        assertEquals(List.of("1:poison"), listener.names());
        assertEquals("applied", letter().get("state"));
        assertEquals(
                List.of("done", "no-op"),
                TestDatabase.strings("select outcome from audit where action = 'dead-letter.replay' and target = '"
                        + "dead-letter/" + id + "' order by id"));
    }

    @Test
    void aReplayOfWhatWasOvertakenChangesNothing() {
        String id = givenUp();
        tell(2, "newer");
        await().atMost(LONG).until(() -> listener.names().contains("2:newer"));

        replay(id).statusCode(200).body("outcome", equalTo("no-op")).body("because", containsString("newer"));

        assertEquals(List.of("2:newer"), listener.names());
    }

    @Test
    void aReplayThatFailsAgainSaysWhyAndLeavesItWaiting() {
        String id = givenUp();

        replay(id)
                .statusCode(409)
                .body("type", endsWith("/dead-letter-fails"))
                .body("found", equalTo("IllegalStateException: planted: poison"));

        assertEquals("waiting", letter().get("state"));
    }

    @Test
    void whatCannotBeReadCannotBeReplayed() {
        byte[] broken = ("not json " + aggregate).getBytes(StandardCharsets.UTF_8);
        TestEvents.tell(TOPIC, "org.opendebate.kit.heard.v1", aggregate, 1, broken);
        await().atMost(LONG).until(() -> !letters().isEmpty());

        replay((String) letter().get("id")).statusCode(409).body("type", endsWith("/dead-letter-unreadable"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String id :
                List.of("heard-0-999999", "heard-99-0", "nobody-0-0", "no-place", "heard-0-99999999999999999999")) {
            replay(id).statusCode(404).body("type", endsWith("/not-found"));
        }
        operator().get("/api/v1/admin/another-service/dead-letters").then().statusCode(404);
    }

    @Test
    void onlyOperatorsMay() {
        given().auth().oauth2(TestTokens.secretariat()).get(LETTERS).then().statusCode(403);
        given().auth()
                .oauth2(TestTokens.secretariat())
                .post(LETTERS + "/heard-0-0/replay")
                .then()
                .statusCode(403);
        given().get(LETTERS).then().statusCode(401);
    }

    @Test
    void aBrokerThatDoesNotAnswerIsSaid() throws Exception {
        try (AutoCloseable _ = TestBroker.standingStill()) {
            operator()
                    .get(LETTERS)
                    .then()
                    .statusCode(503)
                    .body("type", endsWith("/broker-unavailable"))
                    .header("Retry-After", equalTo("10"));
        }
    }

    /** The id of an event that was given up, and is the newest of its aggregate. */
    private String givenUp() {
        tell(1, "poison");
        await().atMost(LONG).until(() -> !letters().isEmpty());
        return (String) letter().get("id");
    }

    private Map<String, Object> letter() {
        return letters().getFirst();
    }

    private List<Map<String, Object>> letters() {
        return operator()
                .get(LETTERS + "?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("")
                .stream()
                .filter(letter -> aggregate.equals(letter.get("subject")))
                .toList();
    }

    private static ValidatableResponse replay(String id) {
        return operator().post(LETTERS + "/" + id + "/replay").then();
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(TestTokens.of(Role.OPERATOR, null));
    }

    private void tell(long sequence, String name) {
        TestEvents.tell(TOPIC, "org.opendebate.kit.heard.v1", aggregate, sequence, Map.of("name", name));
    }
}
