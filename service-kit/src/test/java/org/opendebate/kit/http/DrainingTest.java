package org.opendebate.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrainingTest {
    private final Vertx vertx = Vertx.vertx();
    private final Draining draining = new Draining();
    private HttpServer server;

    @BeforeEach
    void listen() throws Exception {
        Router router = Router.router(vertx);
        router.route().order(-10_000).handler(routing -> routing.response().end("answered"));
        draining.open(router);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void aConnectionIsKeptUntilItBegins() throws Exception {
        assertEquals(Optional.empty(), ask().headers().firstValue("Connection"));
        assertFalse(draining.hasBegun());
    }

    @Test
    void whoAsksThenIsAnsweredAndTakesAnotherConnection() throws Exception {
        draining.begin(new ShutdownDelayInitiatedEvent());

        HttpResponse<String> answer = ask();

        assertEquals("answered", answer.body());
        assertEquals(Optional.of("close"), answer.headers().firstValue("Connection"));
        assertTrue(draining.hasBegun());
    }

    private HttpResponse<String> ask() throws Exception {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
