package org.opendebate.kit.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The time between the signal to stop and the end of the last answer. The service is no longer ready, so that nobody opens a
 * new connection to it; who has one is answered, and told to take another for the next request (RFC 9112, 9.6). Whoever waits
 * on a connection for what is still to come is let go.
 */
@ApplicationScoped
public class Draining {
    /** Before every other route. */
    private static final int FIRST = Integer.MIN_VALUE;

    private volatile boolean begun;

    void begin(@Observes ShutdownDelayInitiatedEvent stopping) {
        begun = true;
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(this::answer);
    }

    /** Asked by answers that go on for long. */
    public boolean hasBegun() {
        return begun;
    }

    private void answer(RoutingContext routing) {
        // with HTTP/2 the server says it once for the connection, when it closes it
        if (begun && routing.request().version() != HttpVersion.HTTP_2) {
            routing.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        routing.next();
    }
}
