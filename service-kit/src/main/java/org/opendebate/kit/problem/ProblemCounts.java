package org.opendebate.kit.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Counts the problems that requests are answered with, by their type. */
@ApplicationScoped
class ProblemCounts {
    /** Those that an alert looks for must be there before the first of them, or their first rise is not seen. */
    private static final List<ProblemType> WATCHED = List.of(
            KitProblems.TOKEN_REFUSED,
            KitProblems.FORBIDDEN,
            KitProblems.STORE_UNAVAILABLE,
            KitProblems.INTERNAL_ERROR);

    private final MeterRegistry meters;

    ProblemCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    void start(@Observes StartupEvent started) {
        WATCHED.forEach(this::counter);
    }

    void count(ProblemType type) {
        counter(type).increment();
    }

    private Counter counter(ProblemType type) {
        return Counter.builder("opendebate.http.problems")
                .description("Requests that were answered with a problem of this type")
                .tag("problem", type.slug())
                .register(meters);
    }
}
