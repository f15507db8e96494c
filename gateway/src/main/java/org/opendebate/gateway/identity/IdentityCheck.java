package org.opendebate.gateway.identity;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.opendebate.gateway.GatewaySettings;
import org.opendebate.kit.clock.SystemTime;

/**
 * Tells for how long the identity provider's keys have not been answered. The door keeps the keys that it has, and would not
 * notice that nobody can log in any more. Nothing else depends on this: a door without it stays open.
 */
@Singleton
class IdentityCheck {
    private static final Logger LOG = Logger.getLogger(IdentityCheck.class);

    /** The keys of a realm are some thousand bytes. */
    private static final int MOST_BYTES = 1024 * 1024;

    private final Vertx vertx;
    private final String address;
    private final Duration every;
    private final Duration patience;
    private final Clock clock;
    private final HttpClient client;
    private volatile Instant answeredAt;

    @Inject
    IdentityCheck(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer,
            @ConfigProperty(name = "quarkus.oidc.jwks-path") String path,
            @ConfigProperty(name = "quarkus.oidc.connection-timeout") Duration patience,
            GatewaySettings settings,
            @SystemTime Clock clock,
            MeterRegistry meters) {
        this(vertx, address(issuer, path), settings.identityCheckEvery(), patience, clock, meters);
    }

    IdentityCheck(Vertx vertx, String address, Duration every, Duration patience, Clock clock, MeterRegistry meters) {
        this.vertx = vertx;
        this.address = address;
        this.every = every;
        this.patience = patience;
        this.clock = clock;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) patience.toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) patience.toMillis())
                // each question shows whether a connection can be made
                .setKeepAlive(false));
        this.answeredAt = clock.instant();
        Gauge.builder("opendebate.identity.answered.age", this::age)
                .description("Since the keys of the identity provider were last answered, or since the start")
                .baseUnit("seconds")
                .register(meters);
    }

    /** As quarkus-oidc has it: the path may be an address of its own. */
    static String address(String issuer, String path) {
        if (path.startsWith("http://") || path.startsWith("https://")) {
            return path;
        }
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return base + (path.startsWith("/") ? path : "/" + path);
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(every.toMillis(), _ -> ask());
    }

    /** Asks once, and blocks nobody. */
    Future<Void> ask() {
        RequestOptions question = new RequestOptions().setAbsoluteURI(address).setTimeout(patience.toMillis());
        return client.request(question)
                .compose(HttpClientRequest::send)
                .compose(IdentityCheck::keys)
                .onSuccess(_ -> answeredAt = clock.instant())
                .onFailure(why -> LOG.warnf("The identity provider's keys are not answered: %s", why.getMessage()));
    }

    private static Future<Void> keys(HttpClientResponse answer) {
        if (answer.statusCode() != 200) {
            return Future.failedFuture("status " + answer.statusCode());
        }
        Buffer body = Buffer.buffer();
        answer.handler(part -> {
            body.appendBuffer(part);
            if (body.length() > MOST_BYTES) {
                answer.request().reset();
            }
        });
        return answer.end().compose(_ -> {
            JsonArray keys = new JsonObject(body).getJsonArray("keys");
            return keys == null || keys.isEmpty() ? Future.failedFuture("there are none") : Future.succeededFuture();
        });
    }

    private double age() {
        return Math.max(0, Duration.between(answeredAt, clock.instant()).toMillis()) / 1000.0;
    }
}
