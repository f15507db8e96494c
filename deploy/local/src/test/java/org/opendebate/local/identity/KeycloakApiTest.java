package org.opendebate.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeycloakApiTest {

    private final AtomicInteger asked = new AtomicInteger();
    private int statusFirst;
    private HttpServer server;
    private KeycloakApi api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        api = new KeycloakApi("http://127.0.0.1:" + server.getAddress().getPort(), "admin", "");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void tokenIsAskedAgainWhenTheDatabaseWasAway() {
        statusFirst = 500;

        assertThat(api.token("opendebate", Map.of()).value()).isEqualTo("a-token");
        assertThat(asked).hasValue(2);
    }

    @Test
    void refusalIsNotAskedAgain() {
        statusFirst = 401;

        assertThatThrownBy(() -> api.token("opendebate", Map.of()))
                .isInstanceOf(IdentityRefused.class)
                .hasMessageContaining("401");
        assertThat(asked).hasValue(1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            int status = asked.incrementAndGet() == 1 ? statusFirst : 200;
            byte[] body = "{\"access_token\":\"a-token\",\"expires_in\":60}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
