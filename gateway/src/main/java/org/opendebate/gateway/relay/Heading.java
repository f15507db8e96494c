package org.opendebate.gateway.relay;

import java.time.Instant;
import org.opendebate.gateway.routes.RequestPath;

/**
 * What the door noted when it had read a request's head.
 *
 * @param receivedAt on the business clock: deadlines are measured against it
 * @param traceParent the value of {@code traceparent} that the service is sent
 * @param traceState the caller's {@code tracestate}; null where its trace does not go on
 * @param path normalised, as the service is sent it
 * @param query as it came, without the question mark; null when there was none
 */
public record Heading(
        Instant receivedAt, String requestId, String traceParent, String traceState, RequestPath path, String query) {

    String target() {
        return query == null ? path.value() : path.value() + "?" + query;
    }
}
