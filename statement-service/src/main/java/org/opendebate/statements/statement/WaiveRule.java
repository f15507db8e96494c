package org.opendebate.statements.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.Problems;
import org.opendebate.statements.meeting.Contacts;
import org.opendebate.statements.meeting.KnownMeeting;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.meeting.Meetings;
import org.opendebate.statements.rules.Judgement;
import org.opendebate.statements.rules.RuleOutcome;
import org.opendebate.statements.rules.Shortcoming;

/** Decides that a rule need not hold for a statement; an incomplete one may be complete by that. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WaiveRule {
    private final Meetings meetings;
    private final Statements statements;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final Judgements judgements;

    WaiveRule(Meetings meetings, Statements statements, Ledger ledger, BusinessClock clock, Judgements judgements) {
        this.meetings = meetings;
        this.statements = statements;
        this.ledger = ledger;
        this.clock = clock;
        this.judgements = judgements;
    }

    public Statements.Versioned waive(UUID id, Caller caller, String rule, String because, Precondition precondition) {
        UUID meetingId = statements.meetingOf(id).orElseThrow(() -> Access.notFound(id));
        KnownMeeting row = meetings.requireShared(meetingId);
        MeetingFacts meeting = meetings.facts(row);
        Statement statement = statements.findForUpdate(id).orElseThrow();
        if (!Access.seesInside(Access.sight(caller, meeting), statement)) {
            throw Access.notFound(id);
        }
        Access.requireSecretariat(caller, meeting);
        Access.requireUnsealed(row, meeting);
        precondition.check(statement.revision());
        StatementVersion version =
                statements.version(id, statement.currentVersion()).orElseThrow();
        Judgement judgement = judgements.of(version);
        requireWaivable(rule, judgement, statement, meeting);
        statement.waive(new Waiver(rule, because, caller.subject(), clock.instant()));
        boolean complete = statement.waivedRules().containsAll(judgement.lacks());
        switch (statement.state()) {
            case StatementState.Incomplete incomplete -> {
                if (complete) {
                    statement.become(
                            incomplete.complete(statement.confirmations().areComplete()));
                }
            }
            case StatementState.Awaiting ignored -> {}
            case StatementState.Submitted ignored -> {}
            case StatementState.Accepted ignored -> throw illegal(statement);
            case StatementState.Returned ignored -> throw illegal(statement);
            case StatementState.Withdrawn ignored -> throw illegal(statement);
        }
        ledger.record(caller, "waive", statement, version);
        statements.flush();
        return new Statements.Versioned(statement, version);
    }

    private static Refusal illegal(Statement statement) {
        return Transitions.illegal("waiver", statement, "incomplete", "awaiting", "submitted");
    }

    private static void requireFormal(Shortcoming shortcoming, Statement statement, MeetingFacts meeting) {
        Refusal refusal = switch (shortcoming.nature()) {
            case FORMAL -> null;
            case UNREAD ->
                notWaivable("Of a file that was not read there is no text to publish.", shortcoming, meeting)
                        .expected("a sound Word file (.docx)")
                        .remedy(
                                "Put the file, saved as .docx, to the address in document, or ask the delegation for it.")
                        .with("document", "/api/v1/statements/" + statement.id() + "/document");
            case UNSCANNED ->
                notWaivable("Nobody knows yet what would be waived.", shortcoming, meeting)
                        .expected("the answer of the scanner for malicious software")
                        .remedy("Wait for it: the statement then goes on by itself, with the time at which it came.");
            case HOSTILE ->
                notWaivable("An infected file is published by nobody's decision.", shortcoming, meeting)
                        .expected("a file in which the scanner finds nothing")
                        .remedy("Ask the delegation for another file, or return the statement.");
        };
        if (refusal != null) {
            throw refusal;
        }
    }

    private static Refusal notWaivable(String why, Shortcoming shortcoming, MeetingFacts meeting) {
        return Refusal.of(Problems.RULE_NOT_WAIVABLE, why)
                .rule(shortcoming.rule())
                .found(shortcoming.rule())
                .contact(Contacts.debate(meeting));
    }

    /** What passed needs no waiver, what was waived no second one, and what was not read cannot be published. */
    private static void requireWaivable(String rule, Judgement judgement, Statement statement, MeetingFacts meeting) {
        Shortcoming.ofRule(rule)
                .filter(one -> judgement.lacks().contains(rule))
                .ifPresent(one -> requireFormal(one, statement, meeting));
        Set<String> waivable = judgement.rules().stream()
                .filter(outcome -> outcome.outcome() != RuleOutcome.Outcome.PASS)
                .map(RuleOutcome::rule)
                .filter(name -> !statement.waivedRules().contains(name))
                .collect(Collectors.toSet());
        if (!waivable.contains(rule)) {
            throw Refusal.of(Problems.RULE_NOT_WAIVABLE, "This rule stands in the way of nothing.")
                    .rule(rule)
                    .found(rule)
                    .expected(waivable.stream().sorted().collect(Collectors.joining(", ")))
                    .remedy("Take a rule whose outcome is warn or fail from the statement's rules.")
                    .contact(Contacts.debate(meeting));
        }
    }
}
