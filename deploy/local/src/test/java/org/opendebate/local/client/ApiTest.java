package org.opendebate.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTest {

    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    /** Status and entity tag of the answers to come; 0 drops the connection after the request was read. */
    private final Deque<Reply> replies = new ArrayDeque<>();

    private HttpServer server;
    private Api api;

    private record Reply(int status, String tag) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        api = new Api("http://127.0.0.1:" + server.getAddress().getPort(), method -> {});
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void callIsRepeatedWithTheSameKeyUntilTheServiceIsBack() {
        given(new Reply(503, "a"), new Reply(502, "a"), new Reply(0, "a"), new Reply(201, "a"));

        api.post("/statements").expect(201);

        assertThat(calls).hasSize(4);
        assertThat(keys).hasSize(4);
        assertThat(keys.stream().distinct()).hasSize(1);
    }

    @Test
    void refusalIsNotRepeated() {
        given(new Reply(409, "a"));

        assertThatThrownBy(() -> api.post("/statements").expect(201))
                .isInstanceOf(DebateFailed.class)
                .hasMessageContaining("409 instead of 201");
        assertThat(calls).hasSize(1);
    }

    @Test
    void changeWhoseAnswerWasLostCountsWhenTheResourceHasChanged() {
        given(new Reply(200, "before"), new Reply(502, "before"), new Reply(412, "after"), new Reply(200, "after"));

        api.put("/meetings/1/letter").change("/meetings/1", 200);

        assertThat(calls)
                .containsExactly(
                        "GET /meetings/1", "PUT /meetings/1/letter", "PUT /meetings/1/letter", "GET /meetings/1");
    }

    @Test
    void staleTagIsAFailureWhenNoAnswerWasLost() {
        given(new Reply(200, "before"), new Reply(412, "after"));

        assertThatThrownBy(() -> api.put("/meetings/1/letter").change("/meetings/1", 200))
                .isInstanceOf(DebateFailed.class)
                .hasMessageContaining("412 instead of 200");
    }

    private void given(Reply... all) {
        replies.addAll(List.of(all));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key != null) {
            keys.add(key);
        }
        Reply reply = replies.poll();
        if (reply.status() == 0) {
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("ETag", "\"" + reply.tag() + "\"");
        exchange.sendResponseHeaders(reply.status(), -1);
        exchange.close();
    }
}
