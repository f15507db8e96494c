package org.opendebate.gateway;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TlsResourceTest.OwnTls.class)
@WithTestResource(World.class)
class TlsResourceTest {
    private static final Path FOLDER = Path.of("target", "tls").toAbsolutePath();
    private static Certificate first;

    @ConfigProperty(name = "quarkus.http.test-ssl-port")
    int port;

    @ConfigProperty(name = "quarkus.http.test-port")
    int plainPort;

    World.Services services;

    /** The gateway takes TLS itself, as docs/settings.md says. */
    public static final class OwnTls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Files.createDirectories(FOLDER);
                Files.deleteIfExists(FOLDER.resolve("first.p12"));
                Files.deleteIfExists(FOLDER.resolve("second.p12"));
                first = Certificates.install(FOLDER, "first");
            } catch (IOException | GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
            return Map.of(
                    "quarkus.tls.key-store.pem.0.cert",
                    FOLDER.resolve("tls.crt").toString(),
                    "quarkus.tls.key-store.pem.0.key",
                    FOLDER.resolve("tls.key").toString(),
                    "quarkus.tls.reload-period",
                    "1S",
                    "quarkus.http.insecure-requests",
                    "disabled",
                    "quarkus.http.test-port",
                    Integer.toString(FreePort.any()),
                    "quarkus.http.test-ssl-port",
                    "0");
        }
    }

    @Test
    void aNewCertificateIsTakenWithoutARestartAndOldConnectionsStay() throws Exception {
        try (SSLSocket old = connect(first)) {
            assertTrue(ask(old).contains("\r\nstrict-transport-security: max-age=31536000"));
            assertEquals("https", services.compilation().seen.getLast().header("x-forwarded-proto"));

            Certificate second = Certificates.install(FOLDER, "second");

            await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
                try (SSLSocket fresh = connect(second)) {
                    return ask(fresh).startsWith("HTTP/1.1 200");
                }
            });
            assertThrows(IOException.class, () -> connect(first));
            assertTrue(ask(old).startsWith("HTTP/1.1 200"));
        }
    }

    @Test
    void http2IsChosenWhereTheClientOffersIt() throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .sslContext(Trusting.whatever())
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/api/v1"))
                    .build();

            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertEquals(HttpClient.Version.HTTP_2, answer.version());
            assertEquals(200, answer.statusCode());
            assertTrue(answer.headers().firstValue("strict-transport-security").isPresent());
        }
    }

    @Test
    void withoutTlsNobodyIsThere() {
        assertThrows(IOException.class, () -> new Socket(InetAddress.getLoopbackAddress(), plainPort).close());
    }

    private SSLSocket connect(Certificate trusted) throws IOException, GeneralSecurityException {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("gateway", trusted);
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trust);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        socket.startHandshake();
        return socket;
    }

    /** The head of the answer, with names in lower case. */
    private static String ask(SSLSocket socket) throws IOException {
        socket.getOutputStream()
                .write("HEAD /api/v1/documents HTTP/1.1\r\nHost: debate.example\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = socket.getInputStream().read();
            if (c < 0) {
                throw new IOException("the connection ended: " + head);
            }
            head.append((char) c);
        }
        String text = head.toString();
        int line = text.indexOf("\r\n");
        return text.substring(0, line) + text.substring(line).toLowerCase();
    }
}
