package org.opendebate.gateway.relay;

import java.time.Instant;
import org.opendebate.gateway.routes.RequestPath;

/**
 * What the door noted when it had read a request's head.
 *
 * @param receivedAt on the business clock: deadlines are measured against it
 * @param path normalised, as the service is sent it
 * @param query as it came, without the question mark; null when there was none
 */
public record Heading(Instant receivedAt, String requestId, RequestPath path, String query) {

    String target() {
        return query == null ? path.value() : path.value() + "?" + query;
    }
}
