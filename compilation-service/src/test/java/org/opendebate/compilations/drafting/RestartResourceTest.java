package org.opendebate.compilations.drafting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendebate.compilations.Buckets;
import org.opendebate.compilations.Debate;
import org.opendebate.compilations.RealStack;
import org.opendebate.compilations.Rows;
import org.opendebate.kit.storage.UploadSweeper;
import org.opendebate.kit.testing.TestTokens;

/** What a worker that was killed leaves behind, and what becomes of it. */
@QuarkusTest
@RealStack
class RestartResourceTest {
    @Inject
    AgroalDataSource database;

    @Inject
    UploadSweeper sweeper;

    private final Debate debate = Debate.held();

    @Test
    void aDraftThatWasRenderedButNotCommittedIsDoneAgainAndItsFormsAreSwept() throws SQLException {
        drafted("Ana Ruiz");
        List<String> lost = keysOfForms();
        List<Object> annexes = debate.state().getList("annexes");
        killedBeforeTheCommit(lost);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> "drafted".equals(debate.state().getString("state")));

        assertEquals(annexes, debate.state().getList("annexes"));
        sweeper.sweep();
        assertTrue(Buckets.keys("compilations").containsAll(keysOfForms()));
        assertTrue(Collections.disjoint(Buckets.keys("compilations"), lost));
        assertEquals(1, Rows.number(database, "select count(*) from edition where meeting_id = ?", debate.meetingId));
    }

    @Test
    void aDraftThatFallsWithItsSealLeavesNoObject() throws SQLException {
        drafted("Ana Ruiz");
        List<String> forms = keysOfForms();
        assertEquals(List.of("stored"), states(forms));

        debate.revoke(1);
        await().atMost(Duration.ofSeconds(60)).until(() -> states(forms).equals(List.of("abandoned")));
        sweeper.sweep();

        assertTrue(Collections.disjoint(Buckets.keys("compilations"), forms));
    }

    @Test
    void whatIsPublishedStaysAndTheDraftBeforeItGoes() throws SQLException {
        drafted("Ana Ruiz");
        List<String> draft = keysOfForms();

        debate.publish(1, "S/2021/699").then().statusCode(201);
        Rows.change(database, "update upload set changed_at = changed_at - interval '3 hours'");
        sweeper.sweep();

        assertTrue(Buckets.keys("compilations").containsAll(keysOfForms()));
        assertTrue(Collections.disjoint(Buckets.keys("compilations"), draft));
    }

    private List<String> keysOfForms() {
        return Rows.texts(
                database,
                "select object_key from edition_form join edition on id = edition_id where meeting_id = ? order by 1",
                debate.meetingId);
    }

    private List<String> states(List<String> keys) {
        return Rows.texts(
                database,
                "select distinct state from upload where key = any (string_to_array(?, ' '))",
                String.join(" ", keys));
    }

    @Test
    void bytesThatAreNotWhatTheyWereAreNeverAnswered() {
        drafted("Ana Ruiz");
        String key = Rows.texts(
                        database,
                        "select object_key from edition_form join edition on id = edition_id where meeting_id = ? and form = 'HTML'",
                        debate.meetingId)
                .getFirst();
        Buckets.put("compilations", key, "somebody else's page".getBytes(StandardCharsets.UTF_8));

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
    private void killedBeforeTheCommit(List<String> forms) {
        Rows.change(
                database,
                "update upload set state = 'uploading', changed_at = changed_at - interval '3 hours' where key = any (string_to_array(?, ' '))",
                String.join(" ", forms));
        Rows.change(database, """
                update compilation set state = 'waiting', edition_id = null, claimed_until = now() + interval '2 seconds'
                where meeting_id = ?""", debate.meetingId);
        Rows.change(database, "delete from edition where meeting_id = ?", debate.meetingId);
    }
}
