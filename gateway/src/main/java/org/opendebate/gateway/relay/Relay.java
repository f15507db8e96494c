package org.opendebate.gateway.relay;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Consumer;
import org.opendebate.gateway.GatewaySettings;
import org.opendebate.gateway.routes.Upstream;

/** Opens exchanges with the services, over one pool of connections to each. */
@Singleton
public class Relay {

    /** Requests that may wait for a connection, beyond which a service counts as unreachable. */
    private static final int LONGEST_QUEUE = 1024;

    private final Vertx vertx;
    private final GatewaySettings settings;
    private final Answers answers;
    private final HttpClient client;

    Relay(Vertx vertx, GatewaySettings settings, Answers answers) {
        this.vertx = vertx;
        this.settings = settings;
        this.answers = answers;
        this.client = vertx.createHttpClient(options(settings));
    }

    /** @param then called once, when all of the exchange is over */
    public void relay(HttpServerRequest request, Heading heading, Upstream upstream, Consumer<Ending> then) {
        new Exchange(vertx, client, settings, answers, request, heading, upstream, then).begin();
    }

    @PreDestroy
    void close() {
        client.close();
    }

    private static HttpClientOptions options(GatewaySettings settings) {
        return new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setMaxPoolSize(settings.connections())
                .setMaxWaitQueueSize(LONGEST_QUEUE)
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setKeepAliveTimeout((int) settings.keepAlive().toSeconds())
                // the last resort, should an exchange's own timer ever be missed
                .setIdleTimeout((int) lastResort(settings).toSeconds())
                .setDecompressionSupported(false)
                .setMaxHeaderSize(32 * 1024);
    }

    private static Duration lastResort(GatewaySettings settings) {
        Duration longest = settings.idleTimeout();
        for (Upstream upstream : Upstream.values()) {
            Duration answer = settings.of(upstream).answerTimeout();
            longest = answer.compareTo(longest) > 0 ? answer : longest;
        }
        return longest.multipliedBy(2);
    }
}
