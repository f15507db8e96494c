package org.opendebate.statements.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.statements.meeting.InTime;
import org.opendebate.statements.meeting.KnownMeeting;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.meeting.Meetings;

/** Accepts, returns and withdraws, under the meeting's shared lock. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DecideStatement {
    private static final String SUBMITTED = "submitted";
    private static final String ACCEPTED = "accepted";
    private static final String RETURNED = "returned";

    private final Meetings meetings;
    private final Statements statements;
    private final Ledger ledger;
    private final BusinessClock clock;

    DecideStatement(Meetings meetings, Statements statements, Ledger ledger, BusinessClock clock) {
        this.meetings = meetings;
        this.statements = statements;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Who decides about which statement, and when the request came. */
    public record Request(UUID statementId, Caller caller, InTime time, Precondition precondition) {}

    public Statements.Versioned accept(Request request) {
        return decide(request, "accept", true, (statement, at) -> switch (statement.state()) {
            case StatementState.Submitted submitted -> submitted.accept(at);
            case StatementState.Accepted ignored -> throw Transitions.illegal("acceptance", statement, SUBMITTED);
            case StatementState.Returned ignored -> throw Transitions.illegal("acceptance", statement, SUBMITTED);
            case StatementState.Withdrawn ignored -> throw Transitions.illegal("acceptance", statement, SUBMITTED);
        });
    }

    /** Gives it back to the delegation; {@code reason} is told to it. */
    public Statements.Versioned giveBack(Request request, String reason) {
        return decide(request, "return", true, (statement, at) -> switch (statement.state()) {
            case StatementState.Submitted submitted -> submitted.giveBack(at, reason);
            case StatementState.Accepted accepted -> accepted.giveBack(at, reason);
            case StatementState.Returned ignored -> throw Transitions.illegal("return", statement, SUBMITTED, ACCEPTED);
            case StatementState.Withdrawn ignored ->
                throw Transitions.illegal("return", statement, SUBMITTED, ACCEPTED);
        });
    }

    /** Takes it back; {@code reason} may be null. */
    public Statements.Versioned withdraw(Request request, String reason) {
        StatementState.Withdrawer by = request.caller().has(Role.SECRETARIAT)
                ? StatementState.Withdrawer.SECRETARIAT
                : StatementState.Withdrawer.DELEGATION;
        return decide(request, "withdraw", false, (statement, at) -> switch (statement.state()) {
            case StatementState.Submitted submitted -> submitted.withdraw(at, by, reason);
            case StatementState.Accepted accepted -> accepted.withdraw(at, by, reason);
            case StatementState.Returned returned -> returned.withdraw(at, by, reason);
            case StatementState.Withdrawn ignored ->
                throw Transitions.illegal("withdrawal", statement, SUBMITTED, ACCEPTED, RETURNED);
        });
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
        Access.requireOpen(request.caller(), row, meeting, request.time());
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
        if (!Access.seesInside(Access.sight(caller, meeting), statement)
                && statement.publishedVersion().isEmpty()) {
            throw Access.notFound(statement.id());
        }
        Access.requireSecretariat(caller, meeting);
    }
}
