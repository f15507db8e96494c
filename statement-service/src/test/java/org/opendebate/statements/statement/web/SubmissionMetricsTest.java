package org.opendebate.statements.statement.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.SandboxMeetings;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.Problems;
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
    void aMeetingThatNobodyAnnouncedYetIsNoFailureOfOurs() {
        Refusal unknown = Refusal.of(Problems.MEETING_NOT_YET_KNOWN, "It is too new.");
        Refusal behind = Refusal.of(Problems.MEETING_MAY_HAVE_CHANGED, "It may have changed.");

        assertThat(Outcome.of(unknown)).isEqualTo(Outcome.REFUSED);
        assertThat(Outcome.of(behind)).isEqualTo(Outcome.FAILED);
    }

    @Test
    void theSandboxIsToldApart() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        SubmissionMetrics metrics = new SubmissionMetrics(meters);
        metrics.start(null);

        metrics.answered(
                Way.REQUEST, Outcome.FAILED, SandboxMeetings.on(LocalDate.of(2026, 11, 26)), Duration.ofSeconds(1));

        assertThat(failed(meters, "true")).isEqualTo(1);
        assertThat(failed(meters, "false")).isZero();
    }

    private static long failed(SimpleMeterRegistry meters, String sandbox) {
        return meters.get("opendebate.submission.acknowledgement")
                .tags("way", "request", "outcome", "failed", "sandbox", sandbox)
                .timer()
                .count();
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
                .hasSize(Way.values().length * Outcome.values().length * 2);
    }
}
