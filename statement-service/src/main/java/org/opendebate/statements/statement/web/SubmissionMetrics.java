package org.opendebate.statements.statement.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.opendebate.contracts.SandboxMeetings;
import org.opendebate.kit.problem.ProblemType;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.Problems;
import org.opendebate.statements.rules.RuleOutcome;

/** Tells what became of submissions, and how long each waited for its answer once it was here as a whole. */
@ApplicationScoped
class SubmissionMetrics {
    /** In which it came. */
    enum Way {
        REQUEST,
        BATCH
    }

    /** What it was answered. */
    enum Outcome {
        /** Taken, with nothing to be said. */
        PASSED,
        /** Taken, with something that the officer is shown. */
        WARNED,
        /** Taken, and something is wanted. */
        INCOMPLETE,
        /** Its answer of before, since it came again under its key. */
        REPEATED,
        /** By a rule, or since it came too late, or from whom it must not, or for a meeting that nobody announced. */
        REFUSED,
        /** It could not be taken, for no fault of its own: a promise is broken. */
        FAILED;

        /** @param verdict of the version that was made; null where none was made now */
        static Outcome of(String verdict) {
            if (verdict == null) {
                return REPEATED;
            }
            return switch (RuleOutcome.Outcome.valueOf(verdict.toUpperCase(Locale.ROOT))) {
                case PASS -> PASSED;
                case WARN -> WARNED;
                case FAIL -> INCOMPLETE;
            };
        }

        static Outcome of(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    return isOurs(refusal.type()) ? FAILED : REFUSED;
                }
            }
            return FAILED;
        }

        /** Anybody can make the id of a meeting that is a second old: that it is not known here is no promise broken. */
        private static boolean isOurs(ProblemType type) {
            return type.status() >= 500 && !type.equals(Problems.MEETING_NOT_YET_KNOWN);
        }
    }

    /** With two seconds among them, which is what is promised. */
    private static final Duration[] STEPS = {
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private final MeterRegistry meters;

    SubmissionMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** All of them at zero, so that the first of each is seen as a rise. */
    void start(@Observes StartupEvent started) {
        for (Way way : Way.values()) {
            for (Outcome outcome : Outcome.values()) {
                timer(way, outcome, true);
                timer(way, outcome, false);
            }
        }
    }

    void answered(Way way, Outcome outcome, UUID meetingId, Duration took) {
        timer(way, outcome, SandboxMeetings.includes(meetingId)).record(took);
    }

    /** @param isSandbox whether its meeting is one to practise with: of those nothing is promised */
    private Timer timer(Way way, Outcome outcome, boolean isSandbox) {
        return Timer.builder("opendebate.submission.acknowledgement")
                .description("From the submission's last byte until its answer, by what the answer was")
                .tags("way", tag(way), "outcome", tag(outcome), "sandbox", Boolean.toString(isSandbox))
                .serviceLevelObjectives(STEPS)
                .register(meters);
    }

    private static String tag(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
