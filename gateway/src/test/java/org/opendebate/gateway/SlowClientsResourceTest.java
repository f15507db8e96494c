package org.opendebate.gateway;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SlowClientsResourceTest.FewConnections.class)
@WithTestResource(World.class)
class SlowClientsResourceTest {
    private static final String UPLOAD = "/api/v1/meetings/m/statements";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    Tokens tokens;
    World.Services services;

    /** Fewer connections to a service than one caller would like to hold. */
    public static final class FewConnections implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "opendebate.gateway.connections", "12",
                    "opendebate.gateway.limits.at-once", "4",
                    "opendebate.gateway.idle-timeout", "PT20S",
                    "opendebate.gateway.upload-timeout", "PT1M");
        }
    }

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void oneCallersSlowUploadsLeaveConnectionsForTheOthers() throws Exception {
        String slow = tokens.of("slow", "KEN");
        List<RawClient> uploads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            uploads.add(slowUpload(slow));
        }
        await().until(() -> services.statement().seen.size() == 4);

        RawClient.Answer refused = ask(slow);

        assertEquals(429, refused.status());
        assertEquals("limit-at-once", refused.json().getString("rule"));
        assertEquals("1", refused.header("retry-after"));
        for (int i = 0; i < 20; i++) {
            assertEquals(200, ask(tokens.of("other", "NER")).status());
        }
        // with half of the connections taken, others that have some get no more, and who has none gets one
        try (RawClient first = slowUpload(tokens.of("first", "FRA"))) {
            await().until(() -> services.statement().seen.size() == 25);
            assertEquals(429, ask(tokens.of("second", "FRA")).status());
            assertEquals(200, ask(tokens.of("third", "NOR")).status());
            first.vanish();
        }
        await().until(() -> services.statement().broken.get() > 0);
        // one ends by an answer, the others by going away
        uploads.getFirst().send("b".repeat(999));
        assertEquals(200, uploads.getFirst().answer("POST").status());
        // the client may have the whole answer a moment before the door knows that it was the whole
        await().until(() -> ask(slow).status() == 200);
        services.statement().broken.set(0);
        for (RawClient client : uploads) {
            client.vanish();
        }
        await().until(() -> services.statement().broken.get() >= 3);
        assertEquals(200, ask(slow).status());
    }

    private RawClient slowUpload(String token) throws Exception {
        RawClient client = new RawClient(port);
        client.head("POST", UPLOAD, "Content-Length: 1000", "Authorization: Bearer " + token);
        client.send("a");
        return client;
    }

    private RawClient.Answer ask(String token) throws Exception {
        return RawClient.once(port, "POST", UPLOAD, "Content-Length: 0", "Authorization: Bearer " + token);
    }
}
