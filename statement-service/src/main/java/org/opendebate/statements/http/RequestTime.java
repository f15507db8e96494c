package org.opendebate.statements.http;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.statements.meeting.InTime;

/** When the request under way came. The gateway's stamp holds; a direct call is stamped when its head was read here. */
@RequestScoped
public class RequestTime {
    private final BusinessClock clock;
    private Instant received;

    RequestTime(BusinessClock clock) {
        this.clock = clock;
    }

    void received(Instant at) {
        received = at;
    }

    /** To be asked when the body has been read. */
    public InTime now() {
        Instant now = clock.instant();
        return new InTime(received == null ? now : received, now);
    }
}
