package org.opendebate.gateway;

import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.opendebate.gateway.relay.Ending;
import org.opendebate.gateway.routes.RequestPath;

/** What the door learns about one request while it deals with it; lives on one event loop. */
final class Visit {

    final HttpServerRequest request;
    final String requestId;
    final Trace trace;
    final Instant receivedAt;
    private final long begun = System.nanoTime();

    /** Null until the path is found to be unambiguous. */
    RequestPath path;

    String client = "-";
    String upstream = "-";

    Visit(HttpServerRequest request, String requestId, Trace trace, Instant receivedAt) {
        this.request = request;
        this.requestId = requestId;
        this.trace = trace;
        this.receivedAt = receivedAt;
    }

    /** Null while the path is not known to be harmless. */
    String shownPath() {
        return path == null ? null : path.value();
    }

    AccessLog.Line line(int status, String outcome) {
        return line(status, outcome, 0, 0);
    }

    AccessLog.Line line(Ending ending) {
        String outcome = ending.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return line(ending.status(), outcome, ending.bytesIn(), ending.bytesOut());
    }

    private AccessLog.Line line(int status, String outcome, long in, long out) {
        String logged = path != null ? path.value() : request.path() == null ? "-" : request.path();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return new AccessLog.Line(
                request.method().name(),
                logged,
                status,
                took,
                requestId,
                trace.id(),
                client,
                upstream,
                outcome,
                in,
                out);
    }
}
