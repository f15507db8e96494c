package org.opendebate.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityCheckTest {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final String KEYS = "{\"keys\":[{\"kty\":\"RSA\"}]}";

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private volatile Instant now = Instant.parse("2026-11-26T12:00:00Z");
    private volatile int status = 200;
    private volatile String body = KEYS;
    private volatile boolean silent;

    @AfterEach
    void end() {
        joined(vertx.close());
    }

    @Test
    void theAgeGrowsFromTheStartAndFallsWithEachAnswer() {
        IdentityCheck check = check(Duration.ofDays(1));
        now = now.plusSeconds(40);
        assertEquals(40, age());

        assertTrue(isAnswered(check));

        assertEquals(0, age());
    }

    @Test
    void whoStopsToAnswerIsToldByAnAgeThatGrows() {
        HttpServer server = server();
        IdentityCheck check = check(server, Duration.ofDays(1));
        assertTrue(isAnswered(check));

        joined(server.close());
        now = now.plusSeconds(130);

        assertFalse(isAnswered(check));
        assertEquals(130, age());
    }

    /** A proxy's page of errors, a realm that is away, a realm without keys, and what is no answer at all. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"503|{}", "404|{\"error\":\"Realm does not exist\"}", "200|{\"keys\":[]}", "200|{}", "200|<html>"})
    void anythingButKeysIsNoAnswer(int answered, String text) {
        status = answered;
        body = text;
        IdentityCheck check = check(Duration.ofDays(1));
        now = now.plusSeconds(10);

        assertFalse(isAnswered(check));
        assertEquals(10, age());
    }

    @Test
    void whoNeverAnswersIsNotWaitedFor() {
        silent = true;
        IdentityCheck check = check(Duration.ofDays(1));
        now = now.plusSeconds(10);

        assertFalse(isAnswered(check));
        assertEquals(10, age());
    }

    @Test
    void itAsksAgainAndAgain() {
        IdentityCheck check = check(Duration.ofMillis(20));
        now = now.plusSeconds(60);

        check.start(null);

        Awaitility.await().until(() -> age() == 0);
        now = now.plusSeconds(60);
        Awaitility.await().until(() -> age() == 0);
    }

    @ParameterizedTest
    @CsvSource({
        "http://i/realms/r, /protocol/openid-connect/certs, http://i/realms/r/protocol/openid-connect/certs",
        "http://i/realms/r/, certs, http://i/realms/r/certs",
        "https://i/realms/r, http://keycloak-service:8080/certs, http://keycloak-service:8080/certs",
    })
    void theAddressIsThatOfTheKeysWhichTheDoorReads(String issuer, String path, String address) {
        assertEquals(address, IdentityCheck.address(issuer, path));
    }

    private HttpServer server() {
        return joined(vertx.createHttpServer().requestHandler(this::answer).listen(0, "127.0.0.1"));
    }

    private void answer(HttpServerRequest request) {
        if (!silent) {
            request.response().setStatusCode(status).end(body);
        }
    }

    private IdentityCheck check(Duration every) {
        return check(server(), every);
    }

    private IdentityCheck check(HttpServer server, Duration every) {
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        String address = "http://127.0.0.1:" + server.actualPort() + "/certs";
        return new IdentityCheck(vertx, address, every, PATIENCE, clock, meters);
    }

    private double age() {
        return meters.get("opendebate.identity.answered.age").gauge().value();
    }

    private static boolean isAnswered(IdentityCheck check) {
        CompletableFuture<Void> asked = check.ask().toCompletionStage().toCompletableFuture();
        try {
            asked.join();
            return true;
        } catch (CompletionException e) {
            return false;
        }
    }

    private static <R> R joined(Future<R> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
