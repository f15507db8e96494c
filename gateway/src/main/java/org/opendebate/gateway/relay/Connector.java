package org.opendebate.gateway.relay;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.opendebate.gateway.GatewaySettings;
import org.opendebate.gateway.problems.GatewayProblems;
import org.opendebate.gateway.problems.Problem;
import org.opendebate.gateway.routes.Upstream;
import org.opendebate.kit.problem.Sentence;

/** Gets connections to the services, from one pool for each, behind one breaker for each. */
final class Connector {
    private static final Logger LOG = Logger.getLogger(Connector.class);

    /** Requests that may wait for a connection, beyond which a service counts as unreachable. */
    private static final int LONGEST_QUEUE = 1024;

    /** RFC 9110, 9.2.2. */
    private static final Set<HttpMethod> IDEMPOTENT =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.PUT, HttpMethod.DELETE);

    private final HttpClient client;
    private final GatewaySettings settings;
    private final Map<Upstream, Breaker> breakers = new EnumMap<>(Upstream.class);

    Connector(Vertx vertx, GatewaySettings settings) {
        this.client = vertx.createHttpClient(options(settings));
        this.settings = settings;
        for (Upstream upstream : Upstream.values()) {
            breakers.put(upstream, new Breaker(settings.failuresInARow(), settings.retryAfter(), System::nanoTime));
        }
    }

    /** Calls one of the two, once; what may be repeated is tried twice. */
    void open(
            HttpMethod method,
            String target,
            Upstream upstream,
            Consumer<HttpClientRequest> connected,
            Consumer<Problem> refused) {
        Optional<Duration> closed = breakers.get(upstream).closedFor();
        if (closed.isPresent()) {
            refused.accept(unreachable(upstream, closed.get()));
            return;
        }
        URI url = settings.of(upstream).url();
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setHost(url.getHost())
                .setPort(url.getPort() < 0 ? 80 : url.getPort())
                .setURI(target)
                .setConnectTimeout(settings.connectTimeout().toMillis());
        client.request(options)
                .recover(
                        failure -> IDEMPOTENT.contains(method) ? client.request(options) : Future.failedFuture(failure))
                .onSuccess(connected::accept)
                .onFailure(failure -> {
                    LOG.errorf("No connection to %s: %s", upstream.label(), failure.getMessage());
                    // one that waited for a free connection in vain says nothing of the service
                    if (failure instanceof ConnectException) {
                        breakers.get(upstream).failed();
                    }
                    refused.accept(unreachable(upstream, settings.retryAfter()));
                });
    }

    /** The service has answered, whatever it said. */
    void answered(Upstream upstream) {
        breakers.get(upstream).answered();
    }

    /**
     * The service has let a request wait in vain. One that breaks off is not counted: it may have been made to by what it
     * was sent, and if it is gone, nothing connects to it.
     */
    void timedOut(Upstream upstream) {
        breakers.get(upstream).failed();
    }

    void close() {
        client.close();
    }

    private static Problem unreachable(Upstream upstream, Duration pause) {
        return Problem.of(
                        GatewayProblems.SERVICE_UNREACHABLE,
                        Sentence.of("The {service} cannot be reached").with("service", upstream.label()))
                .remedy("Send the request again after the pause")
                .retryAfter(pause);
    }

    private static HttpClientOptions options(GatewaySettings settings) {
        return new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setMaxPoolSize(settings.connections())
                .setMaxWaitQueueSize(LONGEST_QUEUE)
                // half of what a request may wait, so that a silent address is told from a lack of free connections
                .setConnectTimeout((int) settings.connectTimeout().dividedBy(2).toMillis())
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
