package org.opendebate.gateway;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LimitsResourceTest.Few.class)
@WithTestResource(World.class)
class LimitsResourceTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Inject
    MeterRegistry meters;

    Tokens tokens;
    World.Services services;

    /** So few that a test comes to their end, and so slow that none grows back meanwhile. */
    public static final class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "opendebate.gateway.limits.window", "PT1H",
                    "opendebate.gateway.limits.client", "3",
                    "opendebate.gateway.limits.delegation", "5",
                    "opendebate.gateway.limits.anonymous", "2");
        }
    }

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void theAccessLogNamesTheLimitAndWhoseItIs() throws Exception {
        String token = tokens.of("officer-logged", "VAT");
        JsonObject line;
        try (AccessLines lines = new AccessLines()) {
            for (int i = 0; i < 4; i++) {
                RawClient.once(
                        port,
                        "GET",
                        "/api/v1/meetings",
                        "X-Request-Id: limited-" + i,
                        "Authorization: Bearer " + token);
            }
            line = lines.of("limited-3");
        }

        assertEquals(429, line.getInteger("status"));
        assertEquals("limit-client", line.getString("reason"));
        assertEquals("VAT", line.getString("delegation"));
        assertEquals("mission-ken", line.getString("client"));
    }

    @Test
    void oneCallerIsStoppedAtItsLimitAndNobodyElse() throws Exception {
        String token = tokens.of("officer-1", null);
        assertEquals("\"client\";q=3;w=3600", ask(token).header("ratelimit-policy"));
        assertTrue(ask(token).header("ratelimit").startsWith("\"client\";r=1;t="));
        assertEquals(200, ask(token).status());

        RawClient.Answer refused = ask(token);

        assertEquals(429, refused.status());
        assertEquals("/api/v1/problems/too-many-requests", refused.json().getString("type"));
        assertEquals("limit-client", refused.json().getString("rule"));
        assertTrue(Integer.parseInt(refused.header("retry-after")) > 1);
        assertTrue(refused.header("ratelimit").startsWith("\"client\";r=0;t="));
        assertEquals(3, services.meeting().seen.size());
        assertEquals(200, ask(tokens.of("officer-2", null)).status());
    }

    @Test
    void allOfADelegationAreCountedTogetherAndNoOtherIsRefusedForIt() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertEquals(200, ask(tokens.of("delegate-" + i, "KEN")).status());
        }

        RawClient.Answer refused = ask(tokens.of("delegate-5", "KEN"));

        assertEquals(429, refused.status());
        assertEquals("limit-delegation", refused.json().getString("rule"));
        RawClient.Answer other = ask(tokens.of("delegate-6", "NER"));
        assertEquals(200, other.status());
        assertTrue(other.header("ratelimit").contains("\"delegation\";r=4;"), other.header("ratelimit"));
    }

    @Test
    void whatIsRefusedIsCountedByTheLimit() throws Exception {
        double before = refusals("limit-client");
        String token = tokens.of("officer-3", null);
        for (int i = 0; i < 5; i++) {
            ask(token);
        }

        await().atMost(Duration.ofSeconds(5)).until(() -> refusals("limit-client") == before + 2);
    }

    private double refusals(String reason) {
        return meters.get("opendebate.gateway.refusals")
                .tag("reason", reason)
                .counter()
                .count();
    }

    @Test
    void whatTheDelegationsLimitRefusesIsNotCountedByTheCallers() throws Exception {
        for (int i = 0; i < 5; i++) {
            ask(tokens.of("writer-" + i, "NOR"));
        }
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    "limit-delegation", ask(tokens.of("writer-9", "NOR")).json().getString("rule"));
        }
    }

    @Test
    void withoutATokenTheAddressIsCounted() throws Exception {
        assertEquals(200, RawClient.once(port, "GET", "/api/v1/documents").status());
        assertEquals(200, RawClient.once(port, "GET", "/api/v1/documents").status());

        RawClient.Answer refused = RawClient.once(port, "GET", "/api/v1/documents");

        assertEquals(429, refused.status());
        assertEquals("limit-address", refused.json().getString("rule"));
    }

    private RawClient.Answer ask(String token) throws Exception {
        return RawClient.once(port, "GET", "/api/v1/meetings", "Authorization: Bearer " + token);
    }
}
