package org.opendebate.gateway;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(World.class)
class StreamingResourceTest {

    private static final String UPLOAD = "/api/v1/meetings/m/statements";
    private static final int MB = 1024 * 1024;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    Tokens tokens;
    World.Services services;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void aChunkedUploadOf20MbArrivesWhole() throws Exception {
        try (RawClient client = upload("Transfer-Encoding: chunked")) {
            for (int i = 0; i < 20; i++) {
                client.chunk(new byte[MB]);
            }
            client.send("0\r\n\r\n");

            assertEquals(200, client.answer("POST").status());
            assertEquals(20L * MB, services.statement().bodyBytes.get());
            assertEquals("chunked", services.statement().seen.getFirst().header("transfer-encoding"));
        }
    }

    @Test
    void anAnnouncedUploadOf20MbArrivesWhole() throws Exception {
        try (RawClient client = upload("Content-Length: " + 20 * MB)) {
            for (int i = 0; i < 20; i++) {
                client.send(new byte[MB]);
            }

            assertEquals(200, client.answer("POST").status());
            assertEquals(20L * MB, services.statement().bodyBytes.get());
            assertNull(services.statement().seen.getFirst().header("transfer-encoding"));
        }
    }

    @Test
    void jsonOverItsOwnLimitIsRefusedAnnouncedOrNot() throws Exception {
        try (RawClient client = upload("Content-Type: application/json; charset=UTF-8", "Content-Length: " + 2 * MB)) {
            RawClient.Answer answer = client.answer("POST");

            assertEquals(413, answer.status());
            assertEquals("at most 1,048,576 bytes", answer.json().getString("expected"));
        }
        try (RawClient client = upload("Content-Type: application/json", "Transfer-Encoding: chunked")) {
            client.chunk(new byte[MB]);
            client.chunk(new byte[1]);

            assertEquals(413, client.answer("POST").status());
        }
    }

    @Test
    void theFirstBytesAreThereBeforeTheLast() throws Exception {
        try (RawClient client = upload("Content-Length: 2000")) {
            client.send(new byte[1000]);
            await().until(() -> services.statement().bodyBytes.get() == 1000);
            client.send(new byte[1000]);

            assertEquals(200, client.answer("POST").status());
        }
    }

    @Test
    void whatTheServiceDoesNotReadIsNotHeldInMemory() throws Exception {
        AtomicLong sent = new AtomicLong();
        try (RawClient client = upload("Act: never-read", "Content-Length: " + 24 * MB)) {
            CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> {
                try {
                    for (int i = 0; i < 24 * 16; i++) {
                        client.send(new byte[MB / 16]);
                        sent.addAndGet(MB / 16);
                    }
                } catch (IOException expectedOnceTheDoorGivesUp) {
                    assertTrue(sent.get() > 0);
                }
            });

            // the sockets' own buffers hold some megabytes; what is beyond them stays with the sender
            RawClient.Answer answer = client.answer("POST");

            assertEquals(504, answer.status());
            assertTrue(sent.get() < 20 * MB, "sent " + sent.get());
            sender.join();
        }
    }

    @Test
    void aDownloadLargerThanTheLimitPasses() throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.head("GET", "/api/v1/documents/S/2021/501", "Act: big:" + 30 * MB);

            assertEquals(30 * MB, client.answer("GET").body().length);
        }
    }

    @Test
    void aClientThatDoesNotReadHoldsTheServiceBack() throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.head("GET", "/api/v1/documents/S/2021/501", "Act: big:" + 200L * MB);

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> services.compilation().broken.get() > 0);
            assertTrue(services.compilation().bodyBytes.get() < 100L * MB);
        }
    }

    @Test
    void anAnnouncedBodyOverTheLimitIsRefusedAndItsSenderReadsWhy() throws Exception {
        try (RawClient client = upload("Content-Length: " + 40 * MB)) {
            for (int i = 0; i < 40; i++) {
                client.send(new byte[MB]);
            }
            RawClient.Answer answer = client.answer("POST");

            assertTooLarge(answer);
            assertEquals(40 * MB + " bytes", answer.json().getString("found"));
            assertTrue(services.statement().seen.isEmpty());
            assertTrue(client.isClosedByPeer());
        }
    }

    @Test
    void aChunkedBodyOverTheLimitIsRefusedOnTheWay() throws Exception {
        try (RawClient client = upload("Transfer-Encoding: chunked")) {
            for (int i = 0; i < 40; i++) {
                client.chunk(new byte[MB]);
            }
            client.send("0\r\n\r\n");

            assertTooLarge(client.answer("POST"));
            await().until(() -> services.statement().broken.get() > 0);
            assertTrue(services.statement().bodyBytes.get() <= 25 * MB);
        }
    }

    @Test
    void anEndlessBodyIsNotReadForever() throws Exception {
        try (RawClient client = upload("Transfer-Encoding: chunked")) {
            assertThrows(SocketException.class, () -> {
                while (true) {
                    client.chunk(new byte[MB]);
                }
            });
        }
    }

    @Test
    void continueIsAskedOfTheService() throws Exception {
        try (RawClient client = upload("Expect: 100-continue", "Content-Length: 5")) {
            assertEquals(100, client.answer("POST").status());
            client.send("12345");

            assertEquals(200, client.answer("POST").status());
            assertEquals("100-continue", services.statement().seen.getFirst().header("expect"));
        }
    }

    @Test
    void continueIsGivenWhenTheServiceSaysNothing() throws Exception {
        try (RawClient client = upload("Act: never-answer", "Expect: 100-continue", "Content-Length: 5")) {
            assertEquals(100, client.answer("POST").status());
            client.send("12345");

            await().until(() -> services.statement().bodyBytes.get() == 5);
        }
    }

    @Test
    void refusalBeforeContinueSparesTheBody() throws Exception {
        try (RawClient client = upload("Act: refuse-early", "Expect: 100-continue", "Content-Length: 1000000")) {
            assertEquals(422, client.answer("POST").status());
            assertTrue(client.isClosedByPeer());
        }
    }

    @Test
    void refusalWhileTheBodyIsUnderWayReachesItsSender() throws Exception {
        try (RawClient client = upload("Act: refuse-early", "Content-Length: " + 20 * MB)) {
            for (int i = 0; i < 20; i++) {
                client.send(new byte[MB]);
            }

            RawClient.Answer answer = client.answer("POST");

            assertEquals(422, answer.status());
            assertEquals("close", answer.header("connection"));
            assertTrue(client.isClosedByPeer());
        }
    }

    @Test
    void tooLargeIsToldBeforeContinue() throws Exception {
        try (RawClient client = upload("Expect: 100-continue", "Content-Length: " + 40 * MB)) {
            assertTooLarge(client.answer("POST"));
        }
    }

    private RawClient upload(String... headers) throws IOException {
        RawClient client = new RawClient(port);
        String[] all = new String[headers.length + 1];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Authorization: Bearer " + tokens.valid();
        client.head("POST", UPLOAD, all);
        return client;
    }

    private static void assertTooLarge(RawClient.Answer answer) {
        assertEquals(413, answer.status());
        assertEquals("application/problem+json", answer.header("content-type"));
        assertEquals("/api/v1/problems/too-large", answer.json().getString("type"));
        assertEquals("at most 26,214,400 bytes", answer.json().getString("expected"));
    }
}
