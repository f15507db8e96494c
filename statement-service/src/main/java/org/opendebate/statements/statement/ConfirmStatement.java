package org.opendebate.statements.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.Problems;
import org.opendebate.statements.meeting.Contacts;
import org.opendebate.statements.meeting.KnownMeeting;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.meeting.Meetings;

/**
 * Takes the answers of the delegations that a joint statement names. They are taken until the seal: the text came in time,
 * and who joins it may say so later.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ConfirmStatement {
    private final Meetings meetings;
    private final Statements statements;
    private final Ledger ledger;

    ConfirmStatement(Meetings meetings, Statements statements, Ledger ledger) {
        this.meetings = meetings;
        this.statements = statements;
        this.ledger = ledger;
    }

    /** @param delegation for whom the Secretariat enters the answer; null: the caller's own */
    public Statements.Versioned answer(
            UUID id, Caller caller, String delegation, Confirmations.Answer answer, Precondition precondition) {
        UUID meetingId = statements.meetingOf(id).orElseThrow(() -> Access.notFound(id));
        KnownMeeting row = meetings.requireShared(meetingId);
        MeetingFacts meeting = meetings.facts(row);
        Statement statement = statements.findForUpdate(id).orElseThrow();
        if (!Access.seesInside(Access.sight(caller, meeting), statement)) {
            throw Access.notFound(id);
        }
        String named = named(caller, delegation, statement, meeting);
        Access.requireUnsealed(row, meeting);
        precondition.check(statement.revision());
        statement.answer(named, answer);
        boolean all = statement.confirmations().areComplete();
        switch (statement.state()) {
            case StatementState.Incomplete ignored -> {}
            case StatementState.Awaiting awaiting -> {
                if (all) {
                    statement.become(awaiting.confirmed());
                }
            }
            case StatementState.Submitted submitted -> statement.become(StatementState.Undecided.of(true, all));
            case StatementState.Accepted ignored -> throw illegal(statement);
            case StatementState.Returned ignored -> throw illegal(statement);
            case StatementState.Withdrawn ignored -> throw illegal(statement);
        }
        StatementVersion version =
                statements.version(id, statement.currentVersion()).orElseThrow();
        ledger.record(caller, answer == Confirmations.Answer.CONFIRMED ? "confirm" : "decline", statement, version);
        statements.flush();
        return new Statements.Versioned(statement, version);
    }

    private static Refusal illegal(Statement statement) {
        return Transitions.illegal("confirmation", statement, "incomplete", "awaiting", "submitted");
    }

    private static String named(Caller caller, String delegation, Statement statement, MeetingFacts meeting) {
        String asked = delegation == null ? caller.delegation().orElse(null) : delegation;
        boolean mayAnswer = asked != null && (caller.has(Role.SECRETARIAT) || caller.actsFor(asked));
        if (!mayAnswer || !statement.confirmations().names(asked)) {
            throw Refusal.of(
                            Problems.NOT_A_JOINT_DELEGATION,
                            "The statement does not wait for this delegation's answer.")
                    .rule("joint")
                    .found(String.valueOf(asked))
                    .expected("one of the other delegations of a joint statement, and a token of its delegate")
                    .remedy("Ask the delegation that handed it in to name the delegation.")
                    .contact(Contacts.debate(meeting));
        }
        return asked;
    }
}
