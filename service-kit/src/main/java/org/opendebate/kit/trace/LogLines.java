package org.opendebate.kit.trace;

import io.quarkus.logging.json.runtime.JsonFormatter;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;

/** Has log lines tell the trace from before the first request on, where they are written as JSON. */
@ApplicationScoped
class LogLines {

    void start(@Observes StartupEvent started) {
        trace(Logger.getLogger("").getHandlers());
    }

    private static void trace(Handler... handlers) {
        for (Handler handler : handlers) {
            if (handler.getFormatter() instanceof JsonFormatter json) {
                handler.setFormatter(new TracedLines(json));
            }
            if (handler instanceof ExtHandler outer) {
                trace(outer.getHandlers());
            }
        }
    }
}
