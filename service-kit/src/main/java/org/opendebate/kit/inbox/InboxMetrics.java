package org.opendebate.kit.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.opendebate.kit.clock.SystemTime;

/** Tells what became of the events of each channel, and how late they were applied. */
@ApplicationScoped
class InboxMetrics {
    /** What one look at an event ends with. */
    enum Outcome {
        APPLIED,
        /** Not newer than what was applied. */
        OLD,
        /** To be tried again, or given up. */
        FAILED,
        /** Handed to the dead letters. */
        GIVEN_UP;

        private String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Duration[] STEPS = {
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        Duration.ofMinutes(5)
    };

    private final Consumers consumers;
    private final Clock clock;
    private final MeterRegistry meters;

    InboxMetrics(Consumers consumers, @SystemTime Clock clock, MeterRegistry meters) {
        this.consumers = consumers;
        this.clock = clock;
        this.meters = meters;
    }

    /** All of them at zero, so that the first of each is seen as a rise. */
    void start(@Observes StartupEvent started) {
        for (String channel : consumers.channels()) {
            for (Outcome outcome : Outcome.values()) {
                counter(channel, outcome);
            }
            delay(channel);
        }
    }

    void count(String channel, Outcome outcome) {
        counter(channel, outcome).increment();
    }

    /** @param sentAt when the relay gave it to the broker */
    void applied(String channel, Instant sentAt) {
        count(channel, Outcome.APPLIED);
        Duration late = Duration.between(sentAt, clock.instant());
        // the clocks of two machines may differ
        delay(channel).record(late.isNegative() ? Duration.ZERO : late);
    }

    private Counter counter(String channel, Outcome outcome) {
        return Counter.builder("opendebate.inbox.events")
                .description("Events that were looked at, by what became of them")
                .tags("channel", channel, "outcome", outcome.tag())
                .register(meters);
    }

    private Timer delay(String channel) {
        return Timer.builder("opendebate.inbox.delay")
                .description("From when an event was sent to the broker until it was applied")
                .tags("channel", channel)
                .serviceLevelObjectives(STEPS)
                .register(meters);
    }
}
