package org.opendebate.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.opendebate.kit.clock.SystemTime;

/** One line and one measurement per request. Never a query, a header's value or a token. */
@Singleton
class AccessLog {

    private static final Logger LOG = Logger.getLogger("org.opendebate.gateway.access");
    private static final Logger DOOR = Logger.getLogger(AccessLog.class);
    private static final int LONGEST_PATH = 200;

    private final MeterRegistry meters;
    private final Clock clock;

    AccessLog(MeterRegistry meters, @SystemTime Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * @param path normalised, or as it came when it was refused
     * @param status 0 when the client was told nothing
     * @param trace the id of the trace
     * @param client the token's {@code azp}, or {@code -}
     * @param upstream the service's name, or {@code -}
     */
    record Line(
            String method,
            String path,
            int status,
            Duration took,
            String requestId,
            String trace,
            String client,
            String upstream,
            String outcome,
            long bytesIn,
            long bytesOut) {

        /** As one JSON object on one line. */
        String json(Instant at) {
            return new JsonObject()
                    .put("at", at.toString())
                    .put("method", shown(method))
                    .put("path", shown(path))
                    .put("status", status)
                    .put("ms", took.toMillis())
                    .put("request", requestId)
                    .put("trace", trace)
                    .put("client", shown(client))
                    .put("upstream", upstream)
                    .put("outcome", outcome)
                    .put("in", bytesIn)
                    .put("out", bytesOut)
                    .encode();
        }

        private static String shown(String text) {
            return text.length() > LONGEST_PATH ? text.substring(0, LONGEST_PATH) : text;
        }
    }

    void write(Line line) {
        LOG.info(line.json(clock.instant()));
        meters.timer(
                        "opendebate.gateway.requests",
                        "upstream",
                        line.upstream(),
                        "outcome",
                        line.outcome(),
                        "status",
                        line.status() / 100 + "xx")
                .record(line.took());
    }

    void failed(String requestId, Throwable cause) {
        DOOR.errorf(cause, "The door failed: request=%s", requestId);
    }
}
