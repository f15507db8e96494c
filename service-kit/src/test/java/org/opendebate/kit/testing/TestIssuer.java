package org.opendebate.kit.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Serves the public key of the tests' tokens where a realm of Keycloak serves its own. */
final class TestIssuer implements AutoCloseable {
    private static final String REALM = "/realms/opendebate";

    private final HttpServer server;

    private TestIssuer(HttpServer server) {
        this.server = server;
    }

    static TestIssuer start(String jwks) throws IOException {
        byte[] body = jwks.getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(REALM + "/protocol/openid-connect/certs", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        return new TestIssuer(server);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + REALM;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
