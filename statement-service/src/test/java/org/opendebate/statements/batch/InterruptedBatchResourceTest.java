package org.opendebate.statements.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.json;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.secretariat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.statements.testing.Batch;
import org.opendebate.statements.testing.Debate;

/** What a kill leaves behind in the midst of a batch, and what becomes of it. */
@QuarkusTest
@WithTestResource(RealStackResource.class)
class InterruptedBatchResourceTest {
    @Inject
    Debate debate;

    @Inject
    DataSource database;

    private final String run = UUID.randomUUID().toString();

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long statements(UUID meeting) {
        return debate.count("select count(*) from statement where meeting_id = '" + meeting + "'");
    }

    @Test
    void aBatchThatIsKilledInTheMidstIsContinuedAfterTheCloseAsCameInTime() throws Exception {
        Instant close = Instant.now().plusSeconds(6);
        UUID meeting = debate.announced(close, note -> {});
        Response taken;
        try (AutoCloseable _ = debate.holding(meeting)) {
            taken = Batch.send(
                    meeting,
                    new Batch()
                            .with("a" + run, national("KEN"))
                            .with("b" + run, national("BRA"))
                            .form(secretariat()));
            debate.awaitWaiting(2);

            run("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where wait_event_type = 'Lock' and datname = current_database()");
            await().until(() -> Instant.now().isAfter(close));
        }

        Batch.done(taken, secretariat()).then().body("counts.taken", equalTo(2));
        assertThat(statements(meeting)).isEqualTo(2);
    }

    @Test
    void anItemWhoseResultWasLostIsNotSubmittedASecondTime() throws Exception {
        UUID meeting = debate.open();
        Response first = new Batch().with("a" + run, national("KEN")).done(meeting, delegate("KEN"));

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update batch_item set done_order = null, status = null, location = null, answer = null,"
                    + " metadata = '" + json(national("KEN")) + "' where batch_id = '" + first.path("id") + "'");
            statement.execute("update batch set done = 0, completed_at = null where id = '" + first.path("id") + "'");
            connection.commit();
            connection.setAutoCommit(true);
        }

        Response second = Debate.as(delegate("KEN"))
                .get("/api/v1/meetings/" + meeting + "/statements/batches/" + first.path("id"));
        assertThat(second.statusCode()).isEqualTo(200);
        await().until(() -> debate.count("select done from batch where id = '" + first.path("id") + "'") == 1);
        assertThat(Debate.as(delegate("KEN"))
                        .get("/api/v1/meetings/" + meeting + "/statements/batches/" + first.path("id"))
                        .asString())
                .isEqualTo(first.asString());
        assertThat(debate.count(
                        "select count(*) from statement_version where statement_id in (select id from statement where"
                                + " meeting_id = '" + meeting + "')"))
                .isEqualTo(1);
    }

    @Test
    void batchesGoWhenTheyAreOld() throws Exception {
        UUID meeting = debate.open();
        Response batch = new Batch().with("a" + run, national("KEN")).done(meeting, delegate("KEN"));
        run("update batch set completed_at = now() - interval '31 days' where id = '" + batch.path("id") + "'");

        try (Connection connection = database.getConnection()) {
            BatchQueue.purge(connection, Instant.now().minus(Duration.ofDays(30)));
        }

        assertThat(debate.count("select count(*) from batch_item where batch_id = '" + batch.path("id") + "'"))
                .isZero();
    }

    @Test
    void aMeetingIsNotSealedOverWhatWaitsToBeJudged() throws Exception {
        UUID meeting = debate.closed();
        UUID batch = UUID.randomUUID();
        run(
                "insert into batch (id, meeting_id, subject, client, delegation, roles, received_at, finished_at, created_at,"
                        + " items) select '" + batch + "', '" + meeting
                        + "', 's', 'c', '', '', now(), now(), now(), 2");
        String seal = "/api/v1/meetings/" + meeting + "/statements/seal";

        Debate.as(secretariat())
                .post(seal)
                .then()
                .statusCode(409)
                .body("rule", equalTo("batches-done"))
                .body("found", equalTo("2 waiting"));

        run("delete from batch where id = '" + batch + "'");
        Debate.as(secretariat()).post(seal).then().statusCode(201);
    }
}
