package org.opendebate.statements.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.opendebate.kit.clock.BusinessClock;

/** Notes when the request's head was read, before its body is. */
class RequestTimeFilter {
    static final String HEADER = "X-OpenDebate-Received-At";

    private final RequestTime time;
    private final BusinessClock clock;

    RequestTimeFilter(RequestTime time, BusinessClock clock) {
        this.time = time;
        this.clock = clock;
    }

    @ServerRequestFilter(preMatching = true)
    void stamp(ContainerRequestContext request) {
        time.received(received(request.getHeaderString(HEADER)));
    }

    private Instant received(String stamp) {
        if (stamp != null) {
            try {
                return Instant.parse(stamp);
            } catch (DateTimeParseException e) {
                // only the gateway sets it: what is not an instant is not its stamp
                return clock.instant();
            }
        }
        return clock.instant();
    }
}
