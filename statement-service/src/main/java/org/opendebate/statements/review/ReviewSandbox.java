package org.opendebate.statements.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.opendebate.contracts.SandboxMeetings;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.Problems;
import org.opendebate.statements.meeting.InTime;
import org.opendebate.statements.statement.DecideStatement;
import org.opendebate.statements.statement.ProveStatement;
import org.opendebate.statements.statement.Statements;
import org.opendebate.statements.submission.Simulation;

/**
 * Decides in the Secretariat's place about what was submitted to the sandbox: accepts it, or returns it where that was
 * asked for, or where its pages cannot be set. Every replica looks; the statement's revision lets one of them decide.
 */
@ApplicationScoped
class ReviewSandbox {
    private static final Logger LOG = Logger.getLogger(ReviewSandbox.class);
    private static final Caller REVIEWER =
            new Caller("sandbox-reviewer", "none", Set.of(Role.SECRETARIAT), Optional.empty());
    private static final DecideStatement.ReturnNote AS_ASKED = new DecideStatement.ReturnNote(
            "The sandbox returns it, as simulate asked. Send a new version.",
            "[{\"place\":\"paragraph 1\",\"text\":\"A remark, as an officer of the Secretariat would write it.\"}]",
            null);

    private final Statements statements;
    private final ProveStatement proof;
    private final DecideStatement decide;
    private final BusinessClock clock;

    ReviewSandbox(Statements statements, ProveStatement proof, DecideStatement decide, BusinessClock clock) {
        this.statements = statements;
        this.proof = proof;
        this.decide = decide;
        this.clock = clock;
    }

    /** Yesterday's meeting too: what came in its last moment is not left lying. */
    @Scheduled(
            every = "${opendebate.sandbox.review-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class,
            identity = "sandbox-review")
    void review() {
        LocalDate today = SandboxMeetings.day(clock.instant());
        List<Statements.Versioned> submitted = QuarkusTransaction.requiringNew()
                .call(() -> statements.submittedTo(
                        List.of(SandboxMeetings.on(today.minusDays(1)), SandboxMeetings.on(today))));
        submitted.forEach(this::review);
    }

    private void review(Statements.Versioned submitted) {
        try {
            if (submitted
                    .version()
                    .simulation()
                    .filter(Simulation.RETURNED::equals)
                    .isPresent()) {
                decided(submitted, request -> decide.giveBack(request, AS_ASKED));
                return;
            }
            acceptOrGiveBack(submitted);
        } catch (Refusal overtaken) {
            LOG.debugf(
                    "not decided by the sandbox statement=%s because=%s",
                    submitted.statement().id(), overtaken.getMessage());
        }
    }

    private void acceptOrGiveBack(Statements.Versioned submitted) {
        try {
            proof.prove(submitted.statement().id(), REVIEWER);
        } catch (Refusal unfit) {
            if (unfit.type() != Problems.PAGES_CANNOT_BE_SET) {
                throw unfit;
            }
            var why = new DecideStatement.ReturnNote(unfit.getMessage(), "[]", null);
            decided(submitted, request -> decide.giveBack(request, why));
            return;
        }
        decided(submitted, decide::accept);
    }

    private void decided(Statements.Versioned submitted, Consumer<DecideStatement.Request> decision) {
        long seen = submitted.statement().revision();
        Instant now = clock.instant();
        var request = new DecideStatement.Request(
                submitted.statement().id(), REVIEWER, new InTime(now, now), revision -> requireSame(seen, revision));
        QuarkusTransaction.requiringNew().run(() -> decision.accept(request));
    }

    private static void requireSame(long seen, long revision) {
        if (seen != revision) {
            throw Refusal.of(KitProblems.CHANGED_MEANWHILE, "The statement has changed since it was read.");
        }
    }
}
