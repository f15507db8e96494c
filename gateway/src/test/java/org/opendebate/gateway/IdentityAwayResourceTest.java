package org.opendebate.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = World.class, initArgs = @ResourceArg(name = "identityAway", value = "true"))
class IdentityAwayResourceTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    Tokens tokens;
    World.IdentityProvider identity;

    @Test
    void theDoorOpensWithoutTheIdentityProviderAndFindsItLater() throws Exception {
        RawClient.Answer away = ask();

        assertEquals(503, away.status());
        assertEquals("/api/v1/problems/identity-unreachable", away.json().getString("type"));
        assertEquals("2", away.header("retry-after"));
        assertEquals(200, RawClient.once(port, "GET", "/api/v1/documents").status());

        identity.start();

        assertEquals(200, ask().status());
    }

    private RawClient.Answer ask() throws Exception {
        return RawClient.once(port, "GET", "/api/v1/meetings", "Authorization: Bearer " + tokens.valid());
    }
}
