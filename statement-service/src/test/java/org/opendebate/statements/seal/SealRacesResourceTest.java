package org.opendebate.statements.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.opendebate.statements.testing.Debate.DOCX;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.form;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.sample;
import static org.opendebate.statements.testing.Debate.secretariat;
import static org.opendebate.statements.testing.Debate.submit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.EventType;
import org.opendebate.contracts.Topics;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.statements.testing.Debate;

/**
 * Each race with both orders forced: the test holds the meeting's row, lets the two come to the lock one after the other,
 * and lets go. PostgreSQL serves the waiters of a row in the order in which they came.
 */
@QuarkusTest
@WithTestResource(RealStackResource.class)
class SealRacesResourceTest {
    /** The common pool may have one thread only: the second request would wait for the first. */
    private static final Executor OWN_THREAD = task -> Thread.ofPlatform().start(task);

    @Inject
    Debate debate;

    private record Both(Response first, Response second) {}

    private Both inOrder(UUID meeting, Supplier<Response> first, Supplier<Response> second) throws Exception {
        CompletableFuture<Response> one;
        CompletableFuture<Response> other;
        try (AutoCloseable _ = debate.holding(meeting)) {
            one = CompletableFuture.supplyAsync(first, OWN_THREAD);
            debate.awaitWaiting(1);
            other = CompletableFuture.supplyAsync(second, OWN_THREAD);
            debate.awaitWaiting(2);
        }
        return new Both(one.join(), other.join());
    }

    private static Response seal(UUID meeting) {
        return as(secretariat()).post("/api/v1/meetings/" + meeting + "/statements/seal");
    }

    private static Response revoke(UUID meeting, String tag) {
        return as(secretariat()).header("If-Match", tag).delete("/api/v1/meetings/" + meeting + "/statements/seal");
    }

    private static Response enter(UUID meeting) {
        return submit(meeting, form(secretariat(), national("KEN")));
    }

    private static Response accept(Response made) {
        return as(secretariat())
                .header("If-Match", made.header("ETag"))
                .post("/api/v1/statements/" + made.path("statement.id") + "/acceptance");
    }

    private static Response change(Response made, String tag) {
        return as(secretariat())
                .contentType(DOCX)
                .header("If-Match", tag)
                .body(sample("bra/statement.docx"))
                .put("/api/v1/statements/" + made.path("statement.id") + "/document");
    }

    private static void refused(Response answer, String slug) {
        answer.then().statusCode(409).body("type", equalTo("/api/v1/problems/" + slug));
    }

    @Test
    void aStatementThatComesBeforeTheSealBlocksIt() throws Exception {
        UUID meeting = debate.closed();

        Both both = inOrder(meeting, () -> enter(meeting), () -> seal(meeting));

        both.first().then().statusCode(201);
        refused(both.second(), "seal-blocked");
        both.second().then().body("undecided", contains(both.first().<String>path("statement.id")));
    }

    @Test
    void aStatementThatComesAfterTheSealIsRefused() throws Exception {
        UUID meeting = debate.closed();

        Both both = inOrder(meeting, () -> seal(meeting), () -> enter(meeting));

        both.first().then().statusCode(201);
        refused(both.second(), "meeting-sealed");
        assertThat(debate.count("select count(*) from statement where meeting_id = '" + meeting + "'"))
                .isZero();
    }

    @Test
    void aNewVersionThatComesBeforeTheSealBlocksIt() throws Exception {
        UUID meeting = debate.closed();
        Response made = enter(meeting);
        String tag = accept(made).header("ETag");

        Both both = inOrder(meeting, () -> change(made, tag), () -> seal(meeting));

        both.first().then().statusCode(200);
        refused(both.second(), "seal-blocked");
    }

    @Test
    void aNewVersionThatComesAfterTheSealIsRefusedAndTheSealHasTheOldOne() throws Exception {
        UUID meeting = debate.closed();
        Response made = enter(meeting);
        String tag = accept(made).header("ETag");

        Both both = inOrder(meeting, () -> seal(meeting), () -> change(made, tag));

        both.first().then().statusCode(201).body("statements.version", contains(1));
        refused(both.second(), "meeting-sealed");
    }

    @Test
    void aRevocationThatComesAfterThePublicationIsRefused() throws Exception {
        UUID meeting = debate.closed();
        String tag = seal(meeting).header("ETag");
        CompletableFuture<Response> revoked;
        try (AutoCloseable _ = debate.holding(meeting)) {
            debate.tell(EventType.COMPILATION_PUBLISHED, meeting, 1, body -> {});
            debate.awaitWaiting(1);
            revoked = CompletableFuture.supplyAsync(() -> revoke(meeting, tag), OWN_THREAD);
            debate.awaitWaiting(2);
        }

        refused(revoked.join(), "meeting-published");
        assertThat(told(meeting)).containsExactly(EventType.SEAL_SEALED.wire());
    }

    @Test
    void aPublicationThatCrossedARevocationWins() throws Exception {
        UUID meeting = debate.closed();
        Response made = enter(meeting);
        accept(made);
        String tag = seal(meeting).header("ETag");
        CompletableFuture<Response> revoked;
        try (AutoCloseable _ = debate.holding(meeting)) {
            revoked = CompletableFuture.supplyAsync(() -> revoke(meeting, tag), OWN_THREAD);
            debate.awaitWaiting(1);
            debate.tell(EventType.COMPILATION_PUBLISHED, meeting, 1, body -> {});
            debate.awaitWaiting(2);
        }

        revoked.join().then().statusCode(200);
        await().until(() -> as(secretariat())
                        .get("/api/v1/meetings/" + meeting + "/statements/seal")
                        .path("symbol")
                != null);
        as(secretariat())
                .get("/api/v1/meetings/" + meeting + "/statements/seal")
                .then()
                .body("state", equalTo("sealed"))
                .body("number", equalTo(1));
        await().until(() -> told(meeting).size() == 3);
        assertThat(told(meeting))
                .containsExactly(
                        EventType.SEAL_SEALED.wire(), EventType.SEAL_REVOKED.wire(), EventType.SEAL_SEALED.wire());
    }

    @Test
    void aPublicationOfASealThatWasMadeAgainMeanwhilePutsTheFirstBack() throws Exception {
        UUID meeting = debate.closed();
        Response first = seal(meeting);
        revoke(meeting, first.header("ETag")).then().statusCode(200);
        seal(meeting).then().statusCode(201).body("number", equalTo(2));

        debate.tell(EventType.COMPILATION_PUBLISHED, meeting, 1, body -> body.put("seal", 1));

        await().until(() ->
                debate.count("select coalesce(published_seal, 0) from meeting where id = '" + meeting + "'") == 1);
        as(secretariat())
                .get("/api/v1/meetings/" + meeting + "/statements/seal")
                .then()
                .body("number", equalTo(1))
                .body("state", equalTo("sealed"));
    }

    private static List<String> told(UUID meeting) {
        await().until(() -> !TestEvents.of(Topics.SEAL, meeting.toString()).isEmpty());
        return TestEvents.of(Topics.SEAL, meeting.toString()).stream()
                .map(TestEvents.Told::type)
                .toList();
    }
}
