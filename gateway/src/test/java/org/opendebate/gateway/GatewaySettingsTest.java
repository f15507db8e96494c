package org.opendebate.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendebate.gateway.routes.Upstream;

class GatewaySettingsTest {
    private static final String STATEMENTS = "/api/v1/meetings/sandbox/statements";

    @Test
    void defaultsAreAsDocumented() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withMapping(GatewaySettings.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "opendebate.gateway.issuer", "http://i",
                                "opendebate.gateway.meeting.url", "http://m",
                                "opendebate.gateway.statement.url", "http://s",
                                "opendebate.gateway.compilation.url", "http://c"),
                        "test",
                        100))
                .build();

        GatewaySettings settings = config.getConfigMapping(GatewaySettings.class);

        assertEquals(25 * 1024 * 1024, settings.maxBody().asLongValue());
        assertEquals(1024 * 1024, settings.maxJson().asLongValue());
        assertTrue(settings.corsOrigins().isEmpty());
        assertEquals(settings.maxJson(), settings.maxBodyOf("application/json; charset=UTF-8", STATEMENTS));
        assertEquals(settings.maxJson(), settings.maxBodyOf("application/merge-patch+json", STATEMENTS));
        assertEquals(settings.maxBody(), settings.maxBodyOf("multipart/form-data; boundary=x", STATEMENTS));
        assertEquals(settings.maxBody(), settings.maxBodyOf(null, STATEMENTS));
        assertEquals(208 * 1024 * 1024, settings.maxBatch().asLongValue());
        assertEquals(
                settings.maxBatch(), settings.maxBodyOf("multipart/form-data; boundary=x", STATEMENTS + "/batches"));
        assertEquals(settings.maxJson(), settings.maxBodyOf("application/json", STATEMENTS + "/batches"));
        assertEquals(settings.maxBody(), settings.maxBodyOf(null, STATEMENTS + "/batches/1"));
        assertEquals(Duration.ofMinutes(15), settings.uploadTimeout());
        assertEquals(Duration.ofSeconds(30), settings.idleTimeout());
        assertEquals(Duration.ofSeconds(2), settings.connectTimeout());
        assertEquals(Duration.ofSeconds(1), settings.continueTimeout());
        assertEquals(Duration.ofSeconds(10), settings.lingerTimeout());
        assertEquals(Duration.ofSeconds(2), settings.retryAfter());
        assertEquals(5, settings.failuresInARow());
        assertFalse(settings.tlsInFront());
        assertFalse(settings.http2WithoutTls());
        assertEquals(10_000, settings.tokensHeld());
        assertEquals(Duration.ofSeconds(30), settings.identityCheckEvery());
        assertEquals(Duration.ofDays(365), settings.strictTransportSecurity());
        assertEquals(640, settings.connections());
        assertEquals(Duration.ofSeconds(5), settings.keepAlive());
        assertTrue(settings.tokenEndpoint().isEmpty());
        assertTrue(settings.contact().office().isEmpty());
        assertTrue(settings.contact().telephone().isEmpty());
        for (Upstream upstream : Upstream.values()) {
            assertEquals(Duration.ofMinutes(1), settings.of(upstream).answerTimeout());
        }
        assertEquals(URI.create("http://c"), settings.of(Upstream.COMPILATION).url());
    }
}
