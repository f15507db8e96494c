package org.opendebate.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** One line and one measurement per request. Never a query, a header's value or a token. */
@Singleton
class AccessLog {

    private static final Logger LOG = Logger.getLogger("org.opendebate.gateway.access");
    private static final int LONGEST_PATH = 200;

    private final MeterRegistry meters;

    AccessLog(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * @param path normalised, or as it came when it was refused
     * @param status 0 when the client was told nothing
     * @param client the token's {@code azp}, or {@code -}
     * @param upstream the service's name, or {@code -}
     */
    record Line(
            String method,
            String path,
            int status,
            Duration took,
            String requestId,
            String client,
            String upstream,
            String outcome,
            long bytesIn,
            long bytesOut) {

        String text() {
            return "method=" + printable(method) + " path=" + printable(path) + " status=" + status + " ms="
                    + took.toMillis() + " request=" + requestId + " client=" + printable(client) + " upstream="
                    + upstream + " outcome=" + outcome + " in=" + bytesIn + " out=" + bytesOut;
        }

        /** Keeps one request on one line, whatever it holds. */
        private static String printable(String text) {
            StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST_PATH));
            for (int i = 0; i < text.length() && i < LONGEST_PATH; i++) {
                char c = text.charAt(i);
                out.append(c > ' ' && c < 0x7f ? c : '?');
            }
            return out.isEmpty() ? "-" : out.toString();
        }
    }

    void write(Line line) {
        LOG.info(line.text());
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
        LOG.errorf(cause, "The door failed: request=%s", requestId);
    }
}
