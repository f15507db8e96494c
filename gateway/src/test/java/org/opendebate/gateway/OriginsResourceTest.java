package org.opendebate.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OriginsResourceTest.OneSite.class)
@WithTestResource(World.class)
class OriginsResourceTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    Tokens tokens;
    World.Services services;

    /** One site may call. */
    public static final class OneSite implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("opendebate.gateway.cors-origins", "https://debates.example");
        }
    }

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void aPageOfTheSiteAsksWithoutATokenAndMayCall() throws Exception {
        RawClient.Answer preflight = preflight("https://debates.example");

        assertEquals(204, preflight.status());
        assertEquals("https://debates.example", preflight.header("access-control-allow-origin"));
        assertTrue(preflight.header("access-control-allow-methods").contains("PATCH"));
        assertTrue(preflight.header("access-control-allow-headers").contains("Idempotency-Key"));
        assertNull(preflight.header("access-control-allow-credentials"));
        assertEquals(0, services.meeting().seen.size());

        RawClient.Answer answer = get("https://debates.example");

        assertEquals("https://debates.example", answer.header("access-control-allow-origin"));
        assertTrue(answer.header("access-control-expose-headers").contains("ETag"));
        assertEquals("cross-origin", answer.header("cross-origin-resource-policy"));
        assertTrue(answer.headers().get("vary").stream().anyMatch("origin"::equalsIgnoreCase));
    }

    @Test
    void aPageOfAnotherSiteMayNot() throws Exception {
        assertEquals(401, preflight("https://debates.example.evil.example").status());
        RawClient.Answer answer = get("https://debates.example.evil.example");

        assertEquals(200, answer.status());
        assertNull(answer.header("access-control-allow-origin"));
        assertEquals("same-origin", answer.header("cross-origin-resource-policy"));
    }

    private RawClient.Answer preflight(String origin) throws Exception {
        return RawClient.once(
                port, "OPTIONS", "/api/v1/meetings", "Origin: " + origin, "Access-Control-Request-Method: POST");
    }

    private RawClient.Answer get(String origin) throws Exception {
        return RawClient.once(
                port, "GET", "/api/v1/meetings", "Origin: " + origin, "Authorization: Bearer " + tokens.valid());
    }
}
