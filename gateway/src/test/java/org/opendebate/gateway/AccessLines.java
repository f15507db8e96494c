package org.opendebate.gateway;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;

/** The lines of the access log that are written meanwhile. */
final class AccessLines extends Handler implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger("org.opendebate.gateway.access");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    AccessLines() {
        LOG.addHandler(this);
    }

    /** All lines about a request, once there is one. */
    List<String> about(String requestId) {
        Awaitility.await().until(() -> lines.stream().anyMatch(line -> line.contains(requestId)));
        return lines.stream().filter(line -> line.contains(requestId)).toList();
    }

    JsonObject of(String requestId) {
        return new JsonObject(about(requestId).getFirst());
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOG.removeHandler(this);
    }
}
