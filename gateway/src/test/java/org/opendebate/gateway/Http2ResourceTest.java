package org.opendebate.gateway;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds over HTTP/1.1 holds for each stream of a connection, and none is disturbed by another. */
@QuarkusTest
@TestProfile(Http2ResourceTest.WithoutTls.class)
@WithTestResource(World.class)
class Http2ResourceTest {
    private static final String UPLOAD = "/api/v1/meetings/m/statements";
    private static final String DOCUMENT = "/api/v1/documents/S/2021/501";
    private static final int MB = 1024 * 1024;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    Tokens tokens;
    World.Services services;

    private Http2Client client;

    /** As something in front would speak it. */
    public static final class WithoutTls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("opendebate.gateway.http2-without-tls", "true");
        }
    }

    @BeforeEach
    void connect() {
        services.forget();
        client = new Http2Client(port);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void aReadReachesItsServiceWithoutABodyAndComesBack() {
        Http2Client.Answer answer = client.ask(HttpMethod.GET, "/api/v1/meetings", "Authorization", bearer());

        assertEquals(200, answer.status());
        assertEquals("meeting-service", answer.json().getString("service"));
        assertNull(services.meeting().seen.getFirst().header("transfer-encoding"));
        assertNull(services.meeting().seen.getFirst().header("content-length"));
        assertEquals("127.0.0.1:" + port, services.meeting().seen.getFirst().header("host"));
    }

    @Test
    void aBodyOfUnknownLengthArrivesWhole() {
        HttpClientRequest request = client.open(HttpMethod.POST, UPLOAD, "Authorization", bearer());
        for (int i = 0; i < 20; i++) {
            client.write(request, MB);
        }
        assertEquals(200, client.end(request).status());
        assertEquals(20L * MB, services.statement().bodyBytes.get());
        assertEquals("chunked", services.statement().seen.getFirst().header("transfer-encoding"));
    }

    @Test
    void anAnnouncedBodyArrivesWholeAfterAWordOfTheService() {
        HttpClientRequest request = client.open(
                HttpMethod.POST, UPLOAD, "Authorization", bearer(), "Content-Length", "5", "Expect", "100-continue");
        AtomicBoolean continued = new AtomicBoolean();
        request.continueHandler(word -> continued.set(true)).sendHead();
        await().untilTrue(continued);
        request.write(Buffer.buffer("12345"));

        assertEquals(200, client.end(request).status());
        assertEquals("5", services.statement().seen.getFirst().header("content-length"));
    }

    @Test
    void aBodyOverTheLimitIsRefusedAnnouncedOrNotAndTheConnectionGoesOn() {
        Http2Client.Answer announced = client.ask(
                HttpMethod.POST, UPLOAD, "Authorization", bearer(), "Content-Length", Integer.toString(40 * MB));
        assertEquals(413, announced.status());
        assertNull(announced.header("connection"));

        HttpClientRequest request =
                client.open(HttpMethod.POST, UPLOAD, "Authorization", bearer(), "Content-Type", "application/json");
        client.write(request, MB);
        client.write(request, 1);
        assertEquals(413, client.end(request).status());

        assertEquals(200, client.ask(HttpMethod.GET, DOCUMENT).status());
        assertEquals(1, client.connections());
    }

    @Test
    void aStreamThatIsResetDuringItsUploadIsToldToTheServiceAndToNoOther() {
        HttpClientRequest upload = client.open(HttpMethod.POST, UPLOAD, "Authorization", bearer());
        client.write(upload, 1000);
        await().until(() -> services.statement().bodyBytes.get() == 1000);

        upload.reset();

        await().until(() -> services.statement().broken.get() > 0);
        assertEquals(200, client.ask(HttpMethod.GET, DOCUMENT).status());
        assertEquals(1, client.connections());
    }

    @Test
    void aStreamThatIsResetDuringItsDownloadIsToldToTheService() {
        HttpClientRequest download = client.open(HttpMethod.GET, DOCUMENT, "Act", "big:500000000");
        download.response().onSuccess(answer -> answer.pause());
        download.end();
        await().until(() -> services.compilation().bodyBytes.get() > 0);

        download.reset();

        await().until(() -> services.compilation().broken.get() > 0);
        assertEquals(1, client.connections());
    }

    @Test
    void aServiceThatBreaksOffResetsItsStreamAndNoOther() {
        Throwable broken = client.failure(HttpMethod.GET, DOCUMENT, "Act", "break-off-midway");

        assertTrue(broken.getMessage().contains("reset"), broken::toString);
        assertEquals(
                502, client.ask(HttpMethod.GET, DOCUMENT, "Act", "break-off").status());
        assertEquals(200, client.ask(HttpMethod.GET, DOCUMENT).status());
        assertEquals(1, client.connections());
    }

    @Test
    void aDownloadThatNobodyReadsHoldsUpItsServiceAndNoOtherStream() {
        HttpClientRequest stalled = client.open(HttpMethod.GET, DOCUMENT, "Act", "big:200000000");
        stalled.response().onSuccess(answer -> answer.pause());
        stalled.end();
        await().until(() -> services.compilation().bodyBytes.get() > 0);

        for (int i = 0; i < 20; i++) {
            assertEquals(200, client.ask(HttpMethod.GET, "/api/v1").status());
        }
        await().until(() -> services.compilation().broken.get() > 0);
        assertTrue(services.compilation().bodyBytes.get() < 100L * MB);
        assertEquals(200, client.ask(HttpMethod.GET, DOCUMENT).status());
        assertEquals(1, client.connections());
    }

    @Test
    void uploadsThatTheirServiceDoesNotReadHoldUpNoOtherStream() {
        for (int i = 0; i < 8; i++) {
            HttpClientRequest upload = client.open(
                    HttpMethod.POST, UPLOAD, "Authorization", bearer(), "Act", "never-read", "Content-Length", "" + MB);
            upload.write(Buffer.buffer(new byte[MB]));
        }
        await().until(() -> services.statement().seen.size() == 8);

        HttpClientRequest other = client.open(HttpMethod.POST, "/api/v1/meetings", "Authorization", bearer());
        client.write(other, 100_000);

        assertEquals(200, client.end(other).status());
        assertEquals(100_000, services.meeting().bodyBytes.get());
    }

    @Test
    void aBodyThatStopsArrivingIsGivenUp() {
        HttpClientRequest upload =
                client.open(HttpMethod.POST, UPLOAD, "Authorization", bearer(), "Content-Length", "1000");
        client.write(upload, 10);

        assertEquals(408, client.answer(upload).status());
        assertEquals(200, client.ask(HttpMethod.GET, DOCUMENT).status());
        assertEquals(1, client.connections());
    }

    @Test
    void textIsPackedAndWhatItsServiceHasPackedIsLeftAlone() throws Exception {
        Http2Client.Answer packed = typed("text/html", "gzip");
        assertEquals("gzip", packed.header("content-encoding"));
        assertEquals("statement ".repeat(5000), unpacked(packed.body()));

        Http2Client.Answer asItIs = typed("application/pdf", "gzip");
        assertNull(asItIs.header("content-encoding"));
        assertEquals("statement ".repeat(5000), new String(asItIs.body(), StandardCharsets.UTF_8));

        for (String encoding : new String[] {"br", "gzip"}) {
            Http2Client.Answer encoded = client.ask(
                    HttpMethod.GET,
                    DOCUMENT,
                    "Act",
                    "typed",
                    "Type",
                    "text/html",
                    "Words",
                    "5000",
                    "Encoded",
                    encoding,
                    "Accept-Encoding",
                    "gzip, br");
            assertEquals(encoding, encoded.header("content-encoding"));
            assertEquals("statement ".repeat(5000), new String(encoded.body(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void piecesOfACookieAreOneHeaderAgain() {
        client.ask(HttpMethod.GET, DOCUMENT, "Cookie", "a=1", "Cookie", "b=2");

        assertEquals("a=1; b=2", services.compilation().seen.getFirst().header("cookie"));
    }

    @Test
    void noMoreStreamsAreTakenThanTheSettingSays() {
        client.ask(HttpMethod.GET, "/api/v1");

        assertEquals(64, client.mostStreams());
    }

    @Test
    void whoTakesBackItsRequestsAgainAndAgainIsCutOffAndTheOthersAreServed() {
        await().until(() -> {
            for (int i = 0; i < 50 && !client.isCutOff(); i++) {
                HttpClientRequest request = client.open(HttpMethod.GET, DOCUMENT, "Act", "never-answer");
                request.sendHead().onComplete(sent -> request.reset());
            }
            return client.isCutOff();
        });
        assertTrue(
                services.compilation().seen.size() <= 200,
                services.compilation().seen.size() + " came through");

        try (Http2Client other = new Http2Client(port)) {
            assertEquals(200, other.ask(HttpMethod.GET, DOCUMENT).status());
        }
        await().untilAsserted(
                        () -> assertTrue(services.compilation().connections.get() <= 2));
    }

    private Http2Client.Answer typed(String type, String taken) {
        return client.ask(
                HttpMethod.GET, DOCUMENT, "Act", "typed", "Type", type, "Words", "5000", "Accept-Encoding", taken);
    }

    private String bearer() {
        return "Bearer " + tokens.valid();
    }

    private static String unpacked(byte[] body) throws Exception {
        return new String(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
