package org.opendebate.compilations.drafting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendebate.compilations.Buckets;
import org.opendebate.compilations.Debate;
import org.opendebate.compilations.RealStack;
import org.opendebate.compilations.Rows;
import org.opendebate.kit.testing.TestTokens;

/** What a worker that was killed leaves behind, and what becomes of it. */
@QuarkusTest
@RealStack
class RestartResourceTest {
    @Inject
    AgroalDataSource database;

    private final Debate debate = Debate.held();

    @Test
    void aDraftThatWasRenderedButNotCommittedIsDoneAgainAndNothingIsTwice() {
        drafted("Ana Ruiz");
        List<String> objects = Buckets.keys("compilations");
        List<Object> annexes = debate.state().getList("annexes");
        killedBeforeTheCommit();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> "drafted".equals(debate.state().getString("state")));

        assertEquals(annexes, debate.state().getList("annexes"));
        assertEquals(objects, Buckets.keys("compilations"));
        assertEquals(1, Rows.number(database, "select count(*) from edition where meeting_id = ?", debate.meetingId));
    }

    @Test
    void bytesThatAreNotWhatTheyWereAreNeverAnswered() {
        // its own words: a page that another debate has too would be one object with it
        drafted("Ana " + debate.meetingId);
        String tag = read().getHeader("ETag").replace("\"", "");
        Buckets.put("compilations", "objects/" + tag, "somebody else's page".getBytes(StandardCharsets.UTF_8));

        read().then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("type", equalTo("/api/v1/problems/internal-error"))
                .body("traceId", not(equalTo(null)));
    }

    private Response read() {
        return given().auth().oauth2(TestTokens.secretariat()).get(debate.path() + "?format=html");
    }

    private void drafted(String speaker) {
        debate.accepted("CUB", speaker);
        debate.seal(1);
        JsonPath state = debate.drafted(1);
        assertEquals(1, state.getList("annexes").size());
    }

    /** The forms are kept; of the transaction nothing is there; the claim is still held for a while. */
    private void killedBeforeTheCommit() {
        Rows.change(database, """
                update compilation set state = 'waiting', edition_id = null, claimed_until = now() + interval '2 seconds'
                where meeting_id = ?""", debate.meetingId);
        Rows.change(database, "delete from edition where meeting_id = ?", debate.meetingId);
    }
}
