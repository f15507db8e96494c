package org.opendebate.compilations.publication;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.opendebate.compilations.Debate;
import org.opendebate.compilations.RealStack;
import org.opendebate.compilations.Rows;

/**
 * Publication and revocation meet at the lock of the compilation's row. The test holds that lock, lets the two queue up
 * behind it in one order or the other, and lets go: PostgreSQL serves them in the order in which they came.
 */
@QuarkusTest
@RealStack
class PublicationRaceResourceTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    AgroalDataSource database;

    private final Debate debate = Debate.held();

    @Test
    void aRevocationThatComesFirstWinsAndNothingIsPublished() throws SQLException {
        drafted();
        CompletableFuture<Response> publication;
        try (Connection holding = hold()) {
            debate.revoke(1);
            await().atMost(SOON).until(() -> waiters() == 1);
            publication = CompletableFuture.supplyAsync(() -> debate.publish(1, "S/2021/701"));
            await().atMost(SOON).until(() -> waiters() == 2);
            holding.rollback();
        }

        Response answer = publication.join();

        assertEquals(409, answer.statusCode());
        assertEquals("/api/v1/problems/seal-revoked", answer.jsonPath().getString("type"));
        assertEquals(404, given().get("/api/v1/documents/S/2021/701").statusCode());
        assertEquals("waiting", debate.state().getString("state"));
    }

    @Test
    void aPublicationThatComesFirstWinsAndTheRevocationChangesNothing() throws SQLException {
        drafted();
        CompletableFuture<Response> publication;
        try (Connection holding = hold()) {
            publication = CompletableFuture.supplyAsync(() -> debate.publish(1, "S/2021/702"));
            await().atMost(SOON).until(() -> waiters() == 1);
            debate.revoke(1);
            await().atMost(SOON).until(() -> waiters() == 2);
            holding.rollback();
        }

        Response answer = publication.join();

        assertEquals(201, answer.statusCode(), answer.asString());
        await().atMost(SOON).until(() -> revoked());
        assertEquals("published", debate.state().getString("state"));
        assertEquals(200, given().get("/api/v1/documents/S/2021/702").statusCode());
    }

    private void drafted() {
        debate.accepted("CUB", "Ana Ruiz");
        debate.seal(1);
        debate.drafted(1);
    }

    /** A session that holds the row's lock until it is rolled back. */
    private Connection hold() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement lock =
                connection.prepareStatement("select 1 from compilation where meeting_id = ? for update")) {
            lock.setObject(1, debate.meetingId);
            lock.executeQuery().close();
        }
        return connection;
    }

    private long waiters() {
        return Rows.number(database, """
                select count(*) from pg_stat_activity
                where wait_event_type = 'Lock' and query like '%compilation%' and datname = current_database()""");
    }

    private boolean revoked() {
        return Rows.number(
                        database,
                        "select count(*) from seal where meeting_id = ? and number = 1 and revoked",
                        debate.meetingId)
                == 1;
    }
}
