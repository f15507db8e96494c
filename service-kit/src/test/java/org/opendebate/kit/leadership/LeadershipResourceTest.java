package org.opendebate.kit.leadership;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestDatabase;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class LeadershipResourceTest {
    private static final Duration SILENCE = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final String task = "test-" + UUID.randomUUID();

    @Test
    void aLeaderThatFallsSilentIsReplaced() throws SQLException {
        try (Connection hanging = TestDatabase.connection();
                Connection other = TestDatabase.connection()) {
            assertTrue(Leadership.take(hanging, task, SILENCE));
            assertFalse(Leadership.take(other, task, LONG));

            await().atMost(SILENCE.plusSeconds(5)).until(() -> Leadership.take(other, task, LONG));

            assertThrows(SQLException.class, () -> answer(hanging, "select 1"));
        }
    }

    @Test
    void aLeaderThatSpeaksKeepsItsLead() throws SQLException {
        try (Connection leader = TestDatabase.connection();
                Connection other = TestDatabase.connection()) {
            assertTrue(Leadership.take(leader, task, SILENCE));

            await().during(SILENCE.multipliedBy(3))
                    .atMost(SILENCE.multipliedBy(6))
                    .until(() -> answer(leader, "select 1").equals("1") && !Leadership.take(other, task, LONG));
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsGivenUp() throws SQLException {
        try (Connection leader = TestDatabase.connection()) {
            assertTrue(Leadership.take(leader, task, SILENCE));

            assertThrows(SQLException.class, () -> answer(leader, "select pg_sleep(30)"));
        }
    }

    @Test
    void whoGivesBackKeepsNothingOfIt() throws SQLException {
        try (Connection leader = TestDatabase.connection();
                Connection other = TestDatabase.connection()) {
            answer(leader, "select pg_advisory_lock(hashtext('" + task + "-another'))");
            Leadership.take(leader, task, SILENCE);

            Leadership.giveBack(leader, task);

            assertTrue(Leadership.take(other, task, LONG));
            assertFalse(Leadership.take(other, task + "-another", LONG));
            assertEquals("0", answer(leader, "show idle_session_timeout"));
            assertEquals(0, leader.getNetworkTimeout());
        }
    }

    private static String answer(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
