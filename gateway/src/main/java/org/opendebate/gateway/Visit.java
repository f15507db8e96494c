package org.opendebate.gateway;

import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import org.opendebate.gateway.problems.Problem;
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
    String delegation = "-";
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

    /** Ends the door's step of the trace, and says what is logged of it. */
    AccessLog.Line end(int status, String outcome) {
        return end(status, outcome, "-", "-", 0, 0);
    }

    /** @param why the door refused it, for the log alone */
    AccessLog.Line end(Problem problem, String why) {
        return end(problem.status(), "refused", problem.reason(), why, 0, 0);
    }

    AccessLog.Line end(Ending ending) {
        return end(
                ending.status(),
                ending.outcome().label(),
                ending.problem().map(Problem::reason).orElse("-"),
                ending.problem().map(problem -> problem.detail().english()).orElse("-"),
                ending.bytesIn(),
                ending.bytesOut());
    }

    private AccessLog.Line end(int status, String outcome, String reason, String why, long in, long out) {
        trace.end(shownPath(), status, outcome);
        String logged = path != null ? path.value() : request.path() == null ? "-" : request.path();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return new AccessLog.Line(
                request.method().name(),
                logged,
                status,
                took,
                requestId,
                trace.id(),
                trace.stepId(),
                client,
                delegation,
                upstream,
                outcome,
                reason,
                why,
                in,
                out);
    }
}
