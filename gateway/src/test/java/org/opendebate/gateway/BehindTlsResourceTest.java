package org.opendebate.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BehindTlsResourceTest.TlsInFront.class)
@WithTestResource(World.class)
class BehindTlsResourceTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    World.Services services;

    /** Something in front takes the clients' TLS. */
    public static final class TlsInFront implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("opendebate.gateway.tls-in-front", "true");
        }
    }

    @Test
    void browsersAreToldToComeBackOverTlsAndServicesThatTheyDid() throws Exception {
        RawClient.Answer answer = RawClient.once(port, "GET", "/api/v1/documents");

        assertEquals("max-age=31536000; includeSubDomains", answer.header("strict-transport-security"));
        assertEquals("https", services.compilation().seen.getLast().header("x-forwarded-proto"));
    }
}
