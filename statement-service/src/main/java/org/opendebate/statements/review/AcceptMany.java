package org.opendebate.statements.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.statements.Problems;
import org.opendebate.statements.meeting.InTime;
import org.opendebate.statements.meeting.Meetings;
import org.opendebate.statements.statement.DecideStatement;
import org.opendebate.statements.statement.ProveStatement;
import org.opendebate.statements.statement.ReadStatements;
import org.opendebate.statements.statement.Statement;
import org.opendebate.statements.statement.StatementState;

/**
 * Accepts many statements, each in a transaction of its own: what cannot be accepted does not keep the others from it. Done
 * again, what was accepted by it in that version counts as accepted.
 */
@ApplicationScoped
public class AcceptMany {
    private final Meetings meetings;
    private final ReadStatements read;
    private final ProveStatement proof;
    private final DecideStatement decide;

    AcceptMany(Meetings meetings, ReadStatements read, ProveStatement proof, DecideStatement decide) {
        this.meetings = meetings;
        this.read = read;
        this.proof = proof;
        this.decide = decide;
    }

    /** A statement in the version that the officer read. */
    public record Seen(UUID id, int version) {}

    /**
     * What became of one.
     *
     * @param refusal null if it is accepted
     */
    public record Outcome(Seen statement, Refusal refusal) {}

    /** Sets the pages of each: the better part of a second per statement, and never in a transaction. */
    public List<Outcome> accept(UUID meetingId, List<Seen> statements, InTime time, Caller caller) {
        meetings.require(meetingId);
        return statements.stream()
                .map(seen -> accept(meetingId, seen, time, caller))
                .toList();
    }

    private Outcome accept(UUID meetingId, Seen seen, InTime time, Caller caller) {
        try {
            Statement statement = QuarkusTransaction.requiringNew()
                    .call(() -> read.seeAsSecretariat(seen.id(), caller).statement());
            requireAsSeen(meetingId, seen, statement);
            if (!(statement.state() instanceof StatementState.Accepted)) {
                proof.prove(seen.id(), caller);
                QuarkusTransaction.requiringNew()
                        .call(() -> decide.accept(new DecideStatement.Request(
                                seen.id(), caller, time, revision -> requireSame(statement, revision))));
            }
            return new Outcome(seen, null);
        } catch (Refusal refusal) {
            return new Outcome(seen, refusal);
        }
    }

    private static void requireAsSeen(UUID meetingId, Seen seen, Statement statement) {
        if (!statement.meetingId().equals(meetingId)) {
            throw Refusal.of(Problems.STATEMENT_NOT_FOUND, "The meeting has no such statement.")
                    .found(seen.id());
        }
        if (statement.currentVersion() != seen.version()) {
            throw changed().found(version(statement.currentVersion())).expected(version(seen.version()));
        }
    }

    private static Sentence version(int number) {
        return Sentence.of("version {number}").with("number", number);
    }

    private static void requireSame(Statement statement, long revision) {
        if (statement.revision() != revision) {
            throw changed();
        }
    }

    private static Refusal changed() {
        return Refusal.of(KitProblems.CHANGED_MEANWHILE, "The statement has changed since it was read.")
                .rule("version")
                .remedy("Read the statement again, and decide again.");
    }
}
