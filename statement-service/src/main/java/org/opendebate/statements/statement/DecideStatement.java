package org.opendebate.statements.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.statements.admission.Admission;
import org.opendebate.statements.admission.Admissions;
import org.opendebate.statements.meeting.InTime;
import org.opendebate.statements.meeting.KnownMeeting;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.meeting.Meetings;

/** Accepts, returns and withdraws, under the meeting's shared lock. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DecideStatement {
    private static final String SUBMITTED = "submitted";
    private static final String[] ANY_BUT_RETURNED = {"incomplete", "awaiting", SUBMITTED, "accepted"};
    private static final String[] ANY = {"incomplete", "awaiting", SUBMITTED, "accepted", "returned"};
    /** Neither a grant nor a return lets a delegation withdraw after the close. */
    private static final Admission.Claim NOTHING = new Admission.Claim(null, null, null, null);

    private final Meetings meetings;
    private final Admissions admissions;
    private final Statements statements;
    private final Ledger ledger;
    private final BusinessClock clock;

    DecideStatement(
            Meetings meetings, Admissions admissions, Statements statements, Ledger ledger, BusinessClock clock) {
        this.meetings = meetings;
        this.admissions = admissions;
        this.statements = statements;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Who decides about which statement, and when the request came. */
    public record Request(UUID statementId, Caller caller, InTime time, Precondition precondition) {}

    /**
     * What the delegation is told with a return.
     *
     * @param remarks as JSON
     * @param correctUntil null: until the close
     */
    public record ReturnNote(String reason, String remarks, Instant correctUntil) {}

    public Statements.Versioned accept(Request request) {
        return decide(request, "accept", true, (statement, at) -> switch (statement.state()) {
            case StatementState.Submitted submitted -> submitted.accept(at);
            case StatementState.Incomplete ignored -> throw Transitions.illegal("acceptance", statement, SUBMITTED);
            case StatementState.Awaiting ignored -> throw Transitions.illegal("acceptance", statement, SUBMITTED);
            case StatementState.Accepted ignored -> throw Transitions.illegal("acceptance", statement, SUBMITTED);
            case StatementState.Returned ignored -> throw Transitions.illegal("acceptance", statement, SUBMITTED);
            case StatementState.Withdrawn ignored -> throw Transitions.illegal("acceptance", statement, SUBMITTED);
        });
    }

    /** Gives it back to the delegation. */
    public Statements.Versioned giveBack(Request request, ReturnNote note) {
        if (note.correctUntil() != null && !note.correctUntil().isAfter(clock.instant())) {
            throw Refusal.of(KitProblems.INVALID_FIELD, "A correction is awaited until a time in the future.")
                    .rule("correctUntil")
                    .found(note.correctUntil())
                    .expected(Sentence.of("after {instant}").with("instant", clock.instant()))
                    .remedy("Name a later time, or none.");
        }
        return decide(request, "return", true, (statement, at) -> {
            var why = new StatementState.Return(at, note.reason(), note.remarks(), note.correctUntil());
            return switch (statement.state()) {
                case StatementState.Incomplete incomplete -> incomplete.giveBack(why);
                case StatementState.Awaiting awaiting -> awaiting.giveBack(why);
                case StatementState.Submitted submitted -> submitted.giveBack(why);
                case StatementState.Accepted accepted -> accepted.giveBack(why);
                case StatementState.Returned ignored ->
                    throw Transitions.illegal("return", statement, ANY_BUT_RETURNED);
                case StatementState.Withdrawn ignored ->
                    throw Transitions.illegal("return", statement, ANY_BUT_RETURNED);
            };
        });
    }

    /**
     * Takes it back.
     *
     * @param reason may be null
     * @param requestedBy who asked the Secretariat for it; null if the delegation does it itself
     */
    public Statements.Versioned withdraw(Request request, String reason, String requestedBy) {
        StatementState.Withdrawer by = request.caller().has(Role.SECRETARIAT)
                ? StatementState.Withdrawer.SECRETARIAT
                : StatementState.Withdrawer.DELEGATION;
        return decide(request, "withdraw", false, (statement, at) -> {
            var why = new StatementState.Withdrawal(at, by, reason, requestedBy);
            return switch (statement.state()) {
                case StatementState.Incomplete incomplete -> incomplete.withdraw(why);
                case StatementState.Awaiting awaiting -> awaiting.withdraw(why);
                case StatementState.Submitted submitted -> submitted.withdraw(why);
                case StatementState.Accepted accepted -> accepted.withdraw(why);
                case StatementState.Returned returned -> returned.withdraw(why);
                case StatementState.Withdrawn ignored -> throw Transitions.illegal("withdrawal", statement, ANY);
            };
        });
    }

    /** Before the transaction of a withdrawal: whether the caller may still withdraw, on a meeting that is up to date. */
    @Transactional(Transactional.TxType.NEVER)
    public void requireOpenForWithdrawal(Request request) {
        Statement statement =
                statements.find(request.statementId()).orElseThrow(() -> Access.notFound(request.statementId()));
        requireMayDecide(request.caller(), statement, meetings.facts(meetings.require(statement.meetingId())), false);
        Access.requireOpen(admissions.settled(request.caller(), statement.meetingId(), request.time(), NOTHING));
    }

    private Statements.Versioned decide(
            Request request,
            String action,
            boolean secretariatOnly,
            BiFunction<Statement, Instant, StatementState> transition) {
        UUID id = request.statementId();
        UUID meetingId = statements.meetingOf(id).orElseThrow(() -> Access.notFound(id));
        KnownMeeting row = meetings.requireShared(meetingId);
        MeetingFacts meeting = meetings.facts(row);
        Statement statement = statements.findForUpdate(id).orElseThrow();
        requireMayDecide(request.caller(), statement, meeting, secretariatOnly);
        if (secretariatOnly) {
            Access.requireUnsealed(row, meeting);
        } else {
            Access.requireStillOpen(admissions.locked(request.caller(), row, request.time(), NOTHING));
        }
        request.precondition().check(statement.revision());
        statement.become(transition.apply(statement, clock.instant()));
        StatementVersion version =
                statements.version(id, statement.currentVersion()).orElseThrow();
        ledger.record(request.caller(), action, statement, version);
        statements.flush();
        return new Statements.Versioned(statement, version);
    }

    private static void requireMayDecide(
            Caller caller, Statement statement, MeetingFacts meeting, boolean secretariatOnly) {
        boolean own = statement.delegation() != null && caller.actsFor(statement.delegation());
        boolean secretariat = caller.has(Role.SECRETARIAT);
        if (secretariat || own && !secretariatOnly) {
            return;
        }
        if (!Access.seesInside(Access.sight(caller, meeting), statement)) {
            throw Access.notFound(statement.id());
        }
        Access.requireSecretariat(caller, meeting);
    }
}
