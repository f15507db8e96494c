package org.opendebate.statements.statement.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.statement.web.SubmissionMetrics.Outcome;
import org.opendebate.statements.statement.web.SubmissionMetrics.Way;

class SubmissionMetricsTest {
    @Test
    void whatTheSubmissionIsNotToBlameForHasFailed() {
        Refusal late = Refusal.of(KitProblems.FORBIDDEN, "It is late.");
        Refusal away = Refusal.of(KitProblems.STORE_UNAVAILABLE, "A store is away.");

        assertThat(Outcome.of(late)).isEqualTo(Outcome.REFUSED);
        assertThat(Outcome.of(new IllegalStateException(late))).isEqualTo(Outcome.REFUSED);
        assertThat(Outcome.of(away)).isEqualTo(Outcome.FAILED);
        assertThat(Outcome.of(new IllegalStateException("planted"))).isEqualTo(Outcome.FAILED);
    }

    @Test
    void whatIsTakenIsToldByItsVerdict() {
        assertThat(Outcome.of("pass")).isEqualTo(Outcome.PASSED);
        assertThat(Outcome.of("warn")).isEqualTo(Outcome.WARNED);
        assertThat(Outcome.of("fail")).isEqualTo(Outcome.INCOMPLETE);
        assertThat(Outcome.of((String) null)).isEqualTo(Outcome.REPEATED);
    }

    @Test
    void everyOutcomeOfEveryWayIsThereFromTheStart() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();

        new SubmissionMetrics(meters).start(null);

        assertThat(meters.get("opendebate.submission.acknowledgement").timers())
                .hasSize(Way.values().length * Outcome.values().length);
    }
}
