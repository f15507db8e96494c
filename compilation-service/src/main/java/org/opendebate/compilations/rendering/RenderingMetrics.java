package org.opendebate.compilations.rendering;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Supplier;
import org.opendebate.compilations.edition.Form;

/** Tells how long each form takes to write, and how often that fails. */
@ApplicationScoped
class RenderingMetrics {
    private static final Duration[] STEPS = {
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofSeconds(60)
    };

    private final MeterRegistry meters;

    RenderingMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** All of them at zero, so that the first of each is seen as a rise. */
    void start(@Observes StartupEvent started) {
        for (Form form : Form.values()) {
            timer(form, "done");
            timer(form, "failed");
        }
    }

    <R> R measured(Form form, Supplier<R> writing) {
        long begun = System.nanoTime();
        String outcome = "failed";
        try {
            R written = writing.get();
            outcome = "done";
            return written;
        } finally {
            timer(form, outcome).record(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private Timer timer(Form form, String outcome) {
        return Timer.builder("opendebate.rendering.forms")
                .description("Forms of documents that were written; a PDF in all its volumes")
                .tags("form", form.code(), "outcome", outcome)
                .serviceLevelObjectives(STEPS)
                .register(meters);
    }
}
