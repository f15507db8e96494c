package org.opendebate.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(World.class)
class HeadersResourceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    Tokens tokens;
    World.Services services;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void whatOnlyTheDoorMaySayIsTakenFromOutsideByNobody() throws Exception {
        FakeService.Seen seen = send(
                "X-OpenDebate-Received-At: 2021-05-24T00:00:00Z",
                "x-opendebate-role: secretariat",
                "X_OpenDebate_Received_At: 2021-05-24T00:00:00Z",
                "X-Forwarded-For: 10.0.0.1",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Prefix: /evil",
                "X-Forwarded-User: root",
                "Forwarded: for=10.0.0.1",
                "X-Real-IP: 10.0.0.1");

        assertEquals(List.of("127.0.0.1"), seen.headers().get("x-forwarded-for"));
        assertEquals(List.of("http"), seen.headers().get("x-forwarded-proto"));
        assertEquals(List.of("debate.example:8080"), seen.headers().get("x-forwarded-host"));
        assertEquals(1, seen.headers().get("x-opendebate-received-at").size());
        assertFalse(seen.header("x-opendebate-received-at").startsWith("2021-05-24T00:00:00Z"));
        for (String name : List.of(
                "x-opendebate-role",
                "x_opendebate_received_at",
                "x-forwarded-prefix",
                "x-forwarded-user",
                "forwarded",
                "x-real-ip")) {
            assertNull(seen.header(name), name);
        }
    }

    @Test
    void hopByHopHeadersStopAtTheDoor() throws Exception {
        FakeService.Seen seen = send(
                "Connection: keep-alive, X-Nominated",
                "X-Nominated: 1",
                "Keep-Alive: timeout=5",
                "TE: trailers",
                "Proxy-Authorization: Basic YTpi",
                "Upgrade: h2c",
                "HTTP2-Settings: AAMAAABkAAQAAP__",
                "Accept: application/json");

        for (String name : List.of(
                "connection", "x-nominated", "keep-alive", "te", "proxy-authorization", "upgrade", "http2-settings")) {
            assertNull(seen.header(name), name);
        }
        assertEquals("application/json", seen.header("accept"));
    }

    @Test
    void http2IsNotTakenWithoutTlsUnlessASettingSaysSo() throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

            assertEquals(501, client.answer("PRI").status());
        }
    }

    @Test
    void nominatingTheDoorsOwnHeadersRemovesNothing() throws Exception {
        FakeService.Seen seen =
                send("Connection: X-OpenDebate-Received-At, X-Forwarded-For, X-Request-Id, Content-Length, Host");

        assertTrue(seen.headers()
                .keySet()
                .containsAll(List.of("x-opendebate-received-at", "x-forwarded-for", "x-request-id", "host")));
    }

    @Test
    void hopByHopHeadersOfTheServiceStopAtTheDoorToo() throws Exception {
        RawClient.Answer answer = get("Act: hop-by-hop");

        for (String name :
                List.of("connection", "x-private", "keep-alive", "proxy-authenticate", "x-opendebate-internal")) {
            assertNull(answer.header(name), name);
        }
        assertEquals("\"v3\"", answer.header("etag"));
    }

    @Test
    void theMomentOfReceiptIsOnTheBusinessClock() throws Exception {
        Instant before = Instant.now().plus(World.CLOCK_OFFSET);
        FakeService.Seen seen = send();
        Instant after = Instant.now().plus(World.CLOCK_OFFSET);

        Instant received = Instant.parse(seen.header("x-opendebate-received-at"));
        assertFalse(received.isBefore(before.minusMillis(1)) || received.isAfter(after), received.toString());
    }

    @Test
    void theMomentOfReceiptIsThatOfTheHeadNotOfTheBody() throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.head("POST", "/api/v1/meetings", "Content-Length: 10", "Authorization: Bearer " + tokens.valid());
            Awaitility.await().until(() -> services.meeting().seen.size() == 1);
            Instant headWasThere = Instant.now().plus(World.CLOCK_OFFSET);
            client.send("0123456789");

            assertEquals(200, client.answer("POST").status());
            String received = services.meeting().seen.getFirst().header("x-opendebate-received-at");
            assertTrue(Instant.parse(received).isBefore(headWasThere));
        }
    }

    @Test
    void theInfoEndpointShowsTheBusinessClock() throws Exception {
        RawClient.Answer info = RawClient.once(managementPort, "GET", "/q/info");

        assertEquals(
                World.CLOCK_OFFSET,
                Duration.parse(info.json().getJsonObject("businessClock").getString("offset")));
    }

    @Test
    void theCallersRequestIdIsKept() throws Exception {
        RawClient.Answer answer = get("X-Request-Id: mission-ken-000017");

        assertEquals("mission-ken-000017", answer.header("x-request-id"));
        assertEquals("mission-ken-000017", services.meeting().seen.getFirst().header("x-request-id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "${jndi:ldap://x}",
                "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggg"
            })
    void anUnusableRequestIdIsReplaced(String offered) throws Exception {
        RawClient.Answer answer = get("X-Request-Id: " + offered);

        String given = answer.header("x-request-id");
        assertTrue(given.matches("[0-9a-f-]{36}"), given);
        assertEquals(given, services.meeting().seen.getFirst().header("x-request-id"));
    }

    @Test
    void theCallersTraceGoesOnWithTheDoorAsAStepOfIt() throws Exception {
        FakeService.Seen seen = send("traceparent: 00-" + TRACE + "-00f067aa0ba902b7-01", "tracestate: vendor=1");

        assertEquals(1, seen.headers().get("traceparent").size());
        String parent = seen.header("traceparent");
        assertTrue(parent.matches("00-" + TRACE + "-[0-9a-f]{16}-01"), parent);
        assertFalse(parent.contains("00f067aa0ba902b7"), parent);
        assertEquals("vendor=1", seen.header("tracestate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void whatIsNoTraceBeginsANewOne(String offered) throws Exception {
        FakeService.Seen seen = send("traceparent: " + offered, "tracestate: vendor=1");

        String parent = seen.header("traceparent");
        assertTrue(parent.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00"), parent);
        assertFalse(parent.contains(TRACE), parent);
        assertNull(seen.header("tracestate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/meetings", "/api/v1/no-such-thing", "/api/v1"})
    void everyAnswerTellsBrowsersToRunAndKeepNothing(String path) throws Exception {
        RawClient.Answer answer = RawClient.once(port, "GET", path, "Authorization: Bearer " + tokens.valid());

        assertEquals("nosniff", answer.header("x-content-type-options"));
        assertEquals("DENY", answer.header("x-frame-options"));
        assertEquals("no-referrer", answer.header("referrer-policy"));
        assertEquals("same-origin", answer.header("cross-origin-resource-policy"));
        assertEquals("no-store", answer.header("cache-control"));
        assertTrue(answer.header("content-security-policy").startsWith("default-src 'none'"));
        // this line is not encrypted
        assertNull(answer.header("strict-transport-security"));
    }

    @Test
    void noPageOfAnotherSiteMayCallUnlessAnOperatorNamesIt() throws Exception {
        assertNull(get("Origin: https://debates.example").header("access-control-allow-origin"));
        assertEquals(
                401,
                RawClient.once(
                                port,
                                "OPTIONS",
                                "/api/v1/meetings",
                                "Origin: https://debates.example",
                                "Access-Control-Request-Method: POST")
                        .status());
    }

    @Test
    void whatAServiceTellsBrowsersItselfStays() throws Exception {
        RawClient.Answer answer = get("Act: own-rules");

        assertEquals(List.of("public, max-age=60"), answer.headers().get("cache-control"));
        assertEquals(List.of("default-src 'self'"), answer.headers().get("content-security-policy"));
        assertEquals("nosniff", answer.header("x-content-type-options"));
    }

    @Test
    void theTokenAndTheHostGoOnToTheService() throws Exception {
        String token = tokens.valid();

        RawClient.once(port, "GET", "/api/v1/meetings", "Authorization: Bearer " + token);

        FakeService.Seen seen = services.meeting().seen.getFirst();
        assertEquals("Bearer " + token, seen.header("authorization"));
        assertEquals("debate.example:8080", seen.header("host"));
    }

    @Test
    void theAccessLogHasOneLineAndNoSecrets() throws Exception {
        String token = tokens.valid();
        String line;
        try (AccessLines lines = new AccessLines()) {
            RawClient.once(
                    port,
                    "GET",
                    "/api/v1/meetings?access_token=" + token,
                    "X-Request-Id: line-1",
                    "traceparent: 00-" + TRACE + "-00f067aa0ba902b7-01",
                    "Authorization: Bearer " + token);
            List<String> about = lines.about("line-1");
            assertEquals(1, about.size());
            line = about.getFirst();
        }

        assertFalse(line.contains(token), line);
        JsonObject logged = new JsonObject(line);
        assertEquals(
                List.of(
                        "time",
                        "logger",
                        "service",
                        "method",
                        "path",
                        "status",
                        "ms",
                        "request",
                        "traceId",
                        "spanId",
                        "client",
                        "delegation",
                        "upstream",
                        "outcome",
                        "reason",
                        "why",
                        "in",
                        "out"),
                List.copyOf(logged.fieldNames()));
        assertEquals("/api/v1/meetings", logged.getString("path"));
        assertEquals(200, logged.getInteger("status"));
        assertEquals("mission-ken", logged.getString("client"));
        assertEquals("meeting-service", logged.getString("upstream"));
        assertEquals("answered", logged.getString("outcome"));
        assertEquals("-", logged.getString("reason"));
        assertEquals("-", logged.getString("why"));
        assertEquals(TRACE, logged.getString("traceId"));
    }

    private RawClient.Answer get(String... headers) throws Exception {
        try (RawClient client = new RawClient(port)) {
            String[] all = new String[headers.length + 1];
            System.arraycopy(headers, 0, all, 0, headers.length);
            all[headers.length] = "Authorization: Bearer " + tokens.valid();
            client.head("GET", "/api/v1/meetings", all);
            return client.answer("GET");
        }
    }

    private FakeService.Seen send(String... headers) throws Exception {
        assertEquals(200, get(headers).status());
        return services.meeting().seen.getFirst();
    }
}
