package org.opendebate.gateway;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendebate.local.component.Postgres;

@QuarkusTest
@TestProfile(SharedLimitsResourceTest.Few.class)
@WithTestResource(World.class)
@WithTestResource(Database.class)
class SharedLimitsResourceTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    Tokens tokens;
    World.Services services;
    Postgres database;

    /** So few that a test comes to their end, and so slow that none grows back meanwhile. */
    public static final class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "opendebate.gateway.limits.window", "PT1H",
                    "opendebate.gateway.limits.client", "4",
                    "opendebate.gateway.limits.delegation", "6",
                    "opendebate.gateway.limits.shared.pause", "PT0.5S",
                    // a database on a busy machine is no database that is away
                    "opendebate.gateway.limits.shared.patience", "PT2S");
        }
    }

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void aDelegationsSubmissionIsTakenWhateverAnotherHasSent() throws Exception {
        for (int i = 0; i < 40; i++) {
            submit(tokens.of("delegate-" + i, "KEN"));
        }
        assertEquals(
                "limit-delegation",
                submit(tokens.of("delegate-99", "KEN")).json().getString("rule"));

        RawClient.Answer taken = submit(tokens.of("delegate-1", "NER"));

        assertEquals(200, taken.status());
        assertTrue(taken.header("ratelimit").contains("\"delegation\";r=5;"), taken.header("ratelimit"));
    }

    @Test
    void theDatabaseIsToldNobodysName() throws Exception {
        // a delegation of its own: what one test has counted, another must not meet
        ask(tokens.of("officer-3", "TUV"));

        try (Connection connection = database.connect("limits");
                ResultSet rows = connection.createStatement().executeQuery("select id from request_limit")) {
            int found = 0;
            while (rows.next()) {
                assertTrue(rows.getString(1).matches("[0-9a-f]{64}"), rows.getString(1));
                found++;
            }
            assertTrue(found >= 2, found + " rows");
        }
    }

    @Test
    void aTableThatWasLostIsMadeAgain() throws Exception {
        ask(tokens.of("before-the-loss", null));
        try (Connection connection = database.connect("limits")) {
            connection.createStatement().execute("drop table request_limit");
        }

        assertEquals(200, ask(tokens.of("meanwhile", null)).status());
        countedTogetherAgain();
    }

    @Test
    void whileTheDatabaseIsAwayNobodyIsRefusedForItAndAMetricSaysSo() throws Exception {
        assertEquals(200, ask(tokens.of("before", null)).status());
        double counted = unshared();
        database.kill();
        try {
            for (int i = 0; i < 20; i++) {
                assertEquals(200, ask(tokens.of("meanwhile-" + i, null)).status());
            }
            assertTrue(unshared() >= counted + 20, unshared() + " after " + counted);
            // each replica still has a limit of its own
            String token = tokens.of("greedy", null);
            for (int i = 0; i < 4; i++) {
                ask(token);
            }
            assertEquals(429, ask(token).status());
        } finally {
            database.start();
        }

        countedTogetherAgain();
    }

    private void countedTogetherAgain() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            double before = unshared();
            ask(tokens.of("after-" + System.nanoTime(), null));
            assertEquals(before, unshared());
        });
    }

    private double unshared() throws Exception {
        RawClient.Answer metrics = RawClient.once(managementPort, "GET", "/q/metrics");
        Matcher line = Pattern.compile("(?m)^opendebate_gateway_limits_unshared_total(?:\\{[^}]*})? (\\S+)$")
                .matcher(new String(metrics.body(), StandardCharsets.UTF_8));
        assertTrue(line.find(), "no such metric");
        return Double.parseDouble(line.group(1));
    }

    private RawClient.Answer ask(String token) throws Exception {
        return RawClient.once(port, "GET", "/api/v1/meetings", "Authorization: Bearer " + token);
    }

    private RawClient.Answer submit(String token) throws Exception {
        return RawClient.once(
                port, "POST", "/api/v1/meetings/m/statements", "Content-Length: 0", "Authorization: Bearer " + token);
    }
}
