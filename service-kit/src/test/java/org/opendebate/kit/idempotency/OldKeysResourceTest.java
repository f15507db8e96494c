package org.opendebate.kit.idempotency;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestDatabase;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class OldKeysResourceTest {
    private final String client = "old-" + UUID.randomUUID();

    @Test
    void anOldKeyIsForgottenUnlessItIsBeingWorkedOn() throws SQLException {
        insert("answered", "31 days", "200", "-1 hour");
        insert("abandoned", "31 days", "null", "-1 hour");
        insert("worked on", "31 days", "null", "1 hour");
        insert("young", "29 days", "200", "-1 hour");

        await().atMost(Duration.ofSeconds(20)).until(() -> keys().size() == 2);

        assertEquals(List.of("worked on", "young"), keys());
    }

    @Test
    void aClaimIsFoundByItsTokenWithoutReadingTheTable() throws SQLException {
        assertTrue(planned("select 1 from idempotency_key where token = gen_random_uuid()")
                .contains("idempotency_key_token"));
        assertTrue(planned("select 1 from idempotency_key where created_at < now()")
                .contains("idempotency_key_age"));
    }

    @Test
    void theDefaultsAreAsDocumented() {
        IdempotencySettings settings = new SmallRyeConfigBuilder()
                .withMapping(IdempotencySettings.class)
                .build()
                .getConfigMapping(IdempotencySettings.class);

        assertEquals(Duration.ofDays(30), settings.keep());
        assertEquals(Duration.ofMinutes(10), settings.purgeEvery());
    }

    private void insert(String key, String age, String status, String lease) throws SQLException {
        TestDatabase.run("""
                insert into idempotency_key (client, delegation, key, fingerprint, token, lease_until, status, created_at)
                values ('%s', '', '%s', '', gen_random_uuid(), now() + interval '%s', %s, now() - interval '%s')""".formatted(client, key, lease, status, age));
    }

    private List<String> keys() throws SQLException {
        return TestDatabase.strings("select key from idempotency_key where client = '" + client + "' order by key");
    }

    /** The plan where the table is large, as it is not here. */
    private static String planned(String query) throws SQLException {
        try (Connection connection = TestDatabase.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = statement.executeQuery("explain " + query)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }
}
