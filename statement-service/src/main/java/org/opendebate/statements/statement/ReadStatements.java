package org.opendebate.statements.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.opendebate.kit.caller.Caller;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.meeting.Meetings;

/** Shows statements to those who may see them. */
@ApplicationScoped
public class ReadStatements {
    private final Meetings meetings;
    private final Statements statements;

    ReadStatements(Meetings meetings, Statements statements) {
        this.meetings = meetings;
        this.statements = statements;
    }

    /**
     * What the caller sees.
     *
     * @param inside false where the caller sees only what is published: no cover letter, no receipt, no decision
     */
    public record Seen(Statements.Versioned statement, boolean inside) {}

    public Seen see(UUID statementId, Caller caller) {
        Statements.Versioned current = statements.current(statementId).orElseThrow(() -> Access.notFound(statementId));
        Statement statement = current.statement();
        MeetingFacts meeting = meetings.facts(meetings.require(statement.meetingId()));
        boolean inside = Access.seesInside(Access.sight(caller, meeting), statement);
        if (!inside && statement.publishedVersion().isEmpty()) {
            throw Access.notFound(statementId);
        }
        return new Seen(
                inside
                        ? current
                        : new Statements.Versioned(
                                statement,
                                statements
                                        .version(
                                                statementId,
                                                statement.publishedVersion().getAsInt())
                                        .orElseThrow()),
                inside);
    }

    /** The same for what is not published with a statement: cover letter and receipt. */
    public Statements.Versioned seeInside(UUID statementId, Caller caller) {
        Seen seen = see(statementId, caller);
        if (!seen.inside()) {
            throw Access.notFound(statementId);
        }
        return seen.statement();
    }

    /** The same for what stays within the Secretariat. */
    public Statements.Versioned seeAsSecretariat(UUID statementId, Caller caller) {
        Statements.Versioned seen = seeInside(statementId, caller);
        Access.requireSecretariat(
                caller, meetings.facts(meetings.require(seen.statement().meetingId())));
        return seen;
    }
}
