package org.opendebate.gateway;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(World.class)
class FaultsResourceTest {

    private static final String DOCUMENT = "/api/v1/documents/S/2021/501";
    private static final String UPLOAD = "/api/v1/meetings/m/statements";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    Tokens tokens;
    World.Services services;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "POST"})
    void aDeadServiceIsToldAndItsReturnIsNoticed(String method) throws Exception {
        services.meeting().die();
        RawClient.Answer answer;
        try {
            answer = ask(method, "/api/v1/meetings/m/letter");
        } finally {
            services.meeting().comeBack();
        }

        assertEquals(503, answer.status());
        assertEquals("application/problem+json", answer.header("content-type"));
        assertEquals("/api/v1/problems/service-unreachable", answer.json().getString("type"));
        assertEquals("2", answer.header("retry-after"));
        assertEquals(200, ask(method, "/api/v1/meetings/m/letter").status());
    }

    @Test
    void aDeadServiceDisturbsNoOther() throws Exception {
        services.meeting().die();
        try {
            assertEquals(200, ask("GET", "/api/v1/statements/s").status());
        } finally {
            services.meeting().comeBack();
        }
    }

    @Test
    void aServiceThatDoesNotAnswerIsGivenUp() throws Exception {
        RawClient.Answer answer = ask("GET", "/api/v1/statements/s", "Act: never-answer");

        assertEquals(504, answer.status());
        assertEquals("/api/v1/problems/service-timeout", answer.json().getString("type"));
        await().until(() -> services.statement().broken.get() > 0);
    }

    @Test
    void aServiceThatBreaksOffBeforeItsAnswerIsTold() throws Exception {
        RawClient.Answer answer = ask("GET", "/api/v1/meetings", "Act: break-off");

        assertEquals(502, answer.status());
        assertEquals("/api/v1/problems/service-failed", answer.json().getString("type"));
    }

    @Test
    void aServiceThatBreaksOffInItsAnswerBreaksTheClientsToo() throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.head("GET", DOCUMENT, "Act: break-off-midway");

            IOException broken = assertThrows(IOException.class, () -> client.answer("GET"));

            assertFalse(broken instanceof SocketTimeoutException, "the client was left waiting");
        }
    }

    @Test
    void aClientThatLeavesDuringItsUploadIsToldToTheService() throws Exception {
        RawClient client = new RawClient(port);
        client.head("POST", UPLOAD, "Content-Length: 1000000", "Authorization: Bearer " + tokens.valid());
        client.send(new byte[1000]);
        await().until(() -> services.statement().bodyBytes.get() == 1000);

        client.vanish();

        await().until(() -> services.statement().broken.get() > 0);
    }

    @Test
    void aClientThatLeavesWhileItWaitsIsToldToTheService() throws Exception {
        RawClient client = new RawClient(port);
        client.head("GET", "/api/v1/meetings/m", "Act: never-answer", "Authorization: Bearer " + tokens.valid());
        await().until(() -> services.meeting().seen.size() == 1);

        client.close();

        await().until(() -> services.meeting().broken.get() > 0);
    }

    @Test
    void aClientThatLeavesDuringItsDownloadIsToldToTheService() throws Exception {
        RawClient client = new RawClient(port);
        client.head("GET", DOCUMENT, "Act: big:500000000");
        await().until(() -> services.compilation().bodyBytes.get() > 0);

        client.vanish();

        await().until(() -> services.compilation().broken.get() > 0);
    }

    @Test
    void aBodyThatStopsArrivingIsGivenUp() throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.head("POST", UPLOAD, "Content-Length: 1000", "Authorization: Bearer " + tokens.valid());
            client.send(new byte[10]);
            RawClient.Answer answer = client.answer("POST");

            assertEquals(408, answer.status());
            assertEquals("/api/v1/problems/request-timeout", answer.json().getString("type"));
            await().until(() -> services.statement().broken.get() > 0);
        }
    }

    @Test
    void aBodyThatTricklesForeverIsGivenUp() throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.head("POST", UPLOAD, "Content-Length: 100000", "Authorization: Bearer " + tokens.valid());
            await().pollInterval(Duration.ofMillis(200))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> {
                        client.send(new byte[10]);
                        return services.statement().broken.get() > 0;
                    });

            assertEquals(408, client.answer("POST").status());
        }
    }

    @Test
    void clientsThatVanishAgainAndAgainLeaveNothingBehind() throws Exception {
        for (int round = 0; round < 10; round++) {
            List<RawClient> clients = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                RawClient client = new RawClient(port);
                // each another caller, as one may not have so many under way
                String token = tokens.of("vanishing-" + round + "-" + i, "KEN");
                client.head("POST", UPLOAD, "Content-Length: 1000000", "Authorization: Bearer " + token);
                client.send(new byte[500]);
                clients.add(client);
            }
            for (RawClient client : clients) {
                client.vanish();
            }
        }

        for (int i = 0; i < 300; i++) {
            assertEquals(200, ask("POST", UPLOAD).status());
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertTrue(services.statement().connections.get() <= 2));
    }

    private RawClient.Answer ask(String method, String target, String... headers) throws IOException {
        try (RawClient client = new RawClient(port)) {
            String[] all = new String[headers.length + 2];
            System.arraycopy(headers, 0, all, 0, headers.length);
            all[headers.length] = "Authorization: Bearer " + tokens.valid();
            all[headers.length + 1] = "Content-Length: 0";
            client.head(method, target, all);
            return client.answer(method);
        }
    }
}
