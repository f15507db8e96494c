package org.opendebate.gateway;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BreakerResourceTest.TwoFailures.class)
@WithTestResource(World.class)
class BreakerResourceTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    Tokens tokens;
    World.Services services;

    /** A service is left alone after two failures. */
    public static final class TwoFailures implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("opendebate.gateway.failures-in-a-row", "2");
        }
    }

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void aServiceThatHangsIsLeftAloneForAWhileAndNobodyWaitsForIt() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertEquals(504, ask("/api/v1/statements/s", "Act: never-answer").status());
        }
        long before = System.nanoTime();
        RawClient.Answer refused = ask("/api/v1/statements/s");
        Duration took = Duration.ofNanos(System.nanoTime() - before);

        assertEquals(503, refused.status());
        assertEquals("/api/v1/problems/service-unreachable", refused.json().getString("type"));
        assertTrue(Integer.parseInt(refused.header("retry-after")) >= 1);
        assertTrue(took.toMillis() < 500, took.toString());
        assertEquals(2, services.statement().seen.size());
        assertEquals(200, ask("/api/v1/meetings").status());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> ask("/api/v1/statements/s").status() == 200);
        assertEquals(200, ask("/api/v1/statements/s").status());
    }

    @Test
    void aServiceThatIsGoneIsNotAskedAgainUntilThePauseIsOver() throws Exception {
        services.compilation().die();
        try {
            for (int i = 0; i < 3; i++) {
                assertEquals(503, ask("/api/v1/documents").status());
            }
        } finally {
            services.compilation().comeBack();
        }

        // it is there again, and the pause is not over
        assertEquals(503, ask("/api/v1/documents").status());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> ask("/api/v1/documents").status() == 200);
    }

    private RawClient.Answer ask(String path, String... headers) throws Exception {
        try (RawClient client = new RawClient(port)) {
            String[] all = new String[headers.length + 1];
            System.arraycopy(headers, 0, all, 0, headers.length);
            all[headers.length] = "Authorization: Bearer " + tokens.valid();
            client.head("GET", path, all);
            return client.answer("GET");
        }
    }
}
