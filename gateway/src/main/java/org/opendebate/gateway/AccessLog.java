package org.opendebate.gateway;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Handler;
import org.jboss.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.opendebate.gateway.problems.Problem;
import org.opendebate.gateway.routes.Upstream;
import org.opendebate.kit.clock.SystemTime;

/** One line and one measurement per request, and one more where the door refuses it. Never a query, a header's value or a token. */
@Singleton
class AccessLog {

    private static final String CATEGORY = "org.opendebate.gateway.access";
    private static final Logger LOG = Logger.getLogger(CATEGORY);
    private static final Logger DOOR = Logger.getLogger(AccessLog.class);
    private static final int LONGEST_PATH = 200;
    private static final Duration[] STEPS = {
        Duration.ofMillis(50),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofSeconds(60)
    };

    /** Of what an alert or a dashboard looks for, the first must be seen as a rise. */
    private static final List<String> WATCHED = List.of(
            "path",
            "token-missing",
            "token-expired",
            "token-invalid",
            "identity-unreachable",
            "limit-client",
            "limit-delegation",
            "limit-address",
            "limit-at-once");

    private final MeterRegistry meters;
    private final Clock clock;

    AccessLog(MeterRegistry meters, @SystemTime Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * @param path normalised, or as it came when it was refused
     * @param status 0 when the client was told nothing
     * @param traceId of the request
     * @param spanId of the door's step in that trace
     * @param client the token's {@code azp}, or {@code -}; of a token that is refused nothing is believed
     * @param delegation for which the bearer acts, which is a state or an organisation and no person, or {@code -}
     * @param upstream the service's name, or {@code -}
     * @param reason why the door refused it, as the metric has it, or {@code -}
     * @param why the same in words, without what is put into them; of a token, which check it failed; or {@code -}
     */
    record Line(
            String method,
            String path,
            int status,
            Duration took,
            String requestId,
            String traceId,
            String spanId,
            String client,
            String delegation,
            String upstream,
            String outcome,
            String reason,
            String why,
            long bytesIn,
            long bytesOut) {

        /** As one JSON object on one line. */
        String json(Instant at) {
            return new JsonObject()
                    .put("time", at.toString())
                    .put("logger", "access")
                    .put("service", "gateway")
                    .put("method", shown(method))
                    .put("path", shown(path))
                    .put("status", status)
                    .put("ms", took.toMillis())
                    .put("request", requestId)
                    .put("traceId", traceId)
                    .put("spanId", spanId)
                    .put("client", shown(client))
                    .put("delegation", shown(delegation))
                    .put("upstream", upstream)
                    .put("outcome", outcome)
                    .put("reason", reason)
                    .put("why", why)
                    .put("in", bytesIn)
                    .put("out", bytesOut)
                    .encode();
        }

        private static String shown(String text) {
            return text.length() > LONGEST_PATH ? text.substring(0, LONGEST_PATH) : text;
        }
    }

    void start(@Observes StartupEvent started) {
        // a handler with a name is given the same form of JSON as all others, whatever its settings say
        for (Handler handler : java.util.logging.Logger.getLogger(CATEGORY).getHandlers()) {
            handler.setFormatter(new PatternFormatter("%m%n"));
        }
        WATCHED.forEach(this::refusals);
        for (Upstream upstream : Upstream.values()) {
            timer(upstream.label(), "answered", "2xx");
            timer(upstream.label(), "answered", "5xx");
            timer(upstream.label(), "refused", "5xx");
            timer(upstream.label(), "service-gone", "2xx");
        }
    }

    void write(Line line) {
        LOG.info(line.json(clock.instant()));
        timer(line.upstream(), line.outcome(), line.status() / 100 + "xx").record(line.took());
    }

    /** @param problem with which the door itself answered */
    void refused(Line line, Problem problem) {
        write(line);
        refusals(problem.reason()).increment();
    }

    private Timer timer(String upstream, String outcome, String status) {
        return Timer.builder("opendebate.gateway.requests")
                .description("Requests that came through the door, by the service behind it and how they ended")
                .tags("upstream", upstream, "outcome", outcome, "status", status)
                .serviceLevelObjectives(STEPS)
                .register(meters);
    }

    private Counter refusals(String reason) {
        return Counter.builder("opendebate.gateway.refusals")
                .description("Requests that the door refused before any service was asked, by the rule")
                .tag("reason", reason)
                .register(meters);
    }

    void failed(String requestId, Throwable cause) {
        DOOR.errorf(cause, "The door failed: request=%s", requestId);
    }
}
