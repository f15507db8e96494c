package org.opendebate.statements.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opendebate.contracts.SandboxMeetings;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.id.Uuid7;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.statements.Problems;
import org.opendebate.statements.admission.Admission;
import org.opendebate.statements.admission.Admissions;
import org.opendebate.statements.meeting.Contacts;
import org.opendebate.statements.meeting.KnownMeeting;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.meeting.Meetings;
import org.opendebate.statements.rules.Circumstances;
import org.opendebate.statements.rules.Examination;
import org.opendebate.statements.rules.GuidanceRules;
import org.opendebate.statements.rules.RuleWords;
import org.opendebate.statements.submission.Simulation;
import org.opendebate.statements.submission.Submission;

/**
 * Takes a statement: judged and stored as objects first, then committed under the meeting's shared lock. Where one of the
 * same kind by the same author stands already, it is that one's next version, unless the guidance note refuses a second.
 */
@ApplicationScoped
public class SubmitStatement {
    private final Meetings meetings;
    private final Admissions admissions;
    private final GuidanceRules rules;
    private final Drafting drafting;
    private final Statements statements;
    private final VersionWriter versions;
    private final Clock systemClock;

    SubmitStatement(
            Meetings meetings,
            Admissions admissions,
            GuidanceRules rules,
            Drafting drafting,
            Statements statements,
            VersionWriter versions,
            @SystemTime Clock systemClock) {
        this.meetings = meetings;
        this.admissions = admissions;
        this.rules = rules;
        this.drafting = drafting;
        this.statements = statements;
        this.versions = versions;
        this.systemClock = systemClock;
    }

    /**
     * A submission whose files are stored, but of which no row is there.
     *
     * @param standing the statement that it replaces; empty for a first one
     */
    public record Prepared(Submission submission, Admission.Claim claim, Optional<UUID> standing, Draft draft) {}

    /** Every rule with its outcome; nothing is stored. */
    public Examination check(Submission given) {
        Submission submission = played(given);
        Optional<Statement> standing = standing(submission).flatMap(statements::find);
        Admissions.Situation situation = admissions.settled(
                submission.caller(), submission.meetingId(), submission.time(), claim(submission, standing));
        return rules.check(submission, circumstances(situation, standing));
    }

    /** What must not run in a transaction. */
    public Prepared prepare(Submission given) {
        Submission submission = played(given);
        Optional<Statement> standing = standing(submission).flatMap(statements::find);
        Admission.Claim claim = claim(submission, standing);
        Admissions.Situation situation =
                admissions.settled(submission.caller(), submission.meetingId(), submission.time(), claim);
        Access.requireOpen(situation);
        standing.ifPresent(first -> refuseSecond(first, situation.meeting()));
        Circumstances circumstances = circumstances(situation, standing);
        Draft draft = standing.map(first -> drafting.draft(
                        first.id(),
                        first.currentVersion() + 1,
                        submission,
                        circumstances,
                        statements
                                .version(first.id(), first.currentVersion())
                                .orElseThrow()
                                .files()))
                .orElseGet(() -> drafting.draft(Uuid7.next(systemClock), 1, submission, circumstances, null));
        return new Prepared(submission, claim, standing.map(Statement::id), draft);
    }

    /** The submission of its author, as a sandbox is asked to see it. */
    private Submission played(Submission submission) {
        MeetingFacts meeting = meetings.facts(meetings.require(submission.meetingId()));
        Access.requireAuthor(submission.caller(), submission.metadata(), meeting);
        Simulation simulate = submission.metadata().simulate();
        if (simulate != null && !SandboxMeetings.includes(submission.meetingId())) {
            throw Refusal.of(Problems.SIMULATION_NOT_ALLOWED, "A real meeting simulates nothing.")
                    .rule("simulate")
                    .found(simulate.wire())
                    .expected("no simulate")
                    .remedy(Sentence.of("Leave simulate out; or submit to the meeting named {meeting}.")
                            .with("meeting", SandboxMeetings.TODAY))
                    .contact(Contacts.debate(meeting));
        }
        return simulate == Simulation.LATE ? submission.at(submission.time().after(meeting)) : submission;
    }

    /**
     * The change itself.
     *
     * @throws Overtaken to be prepared again
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Statements.Versioned commit(Prepared prepared) {
        Submission submission = prepared.submission();
        Draft draft = prepared.draft();
        KnownMeeting row = meetings.requireShared(submission.meetingId());
        Access.requireStillOpen(admissions.locked(submission.caller(), row, submission.time(), prepared.claim()));
        statements.lockPlace(
                row.id(), submission.metadata().kind(), submission.metadata().place());
        if (!standing(submission).equals(prepared.standing())) {
            throw new Overtaken();
        }
        if (prepared.standing().isEmpty()) {
            Statement statement = new Statement(submission.meetingId(), draft);
            statements.add(statement);
            return versions.write(submission.caller(), "submit", statement, draft);
        }
        Statement statement = statements.findForUpdate(draft.statementId()).orElseThrow();
        if (statement.currentVersion() != draft.number() - 1) {
            throw new Overtaken();
        }
        statement.nextVersion(draft, versions.saysTheSame(statement, draft));
        return versions.write(submission.caller(), "submit-again", statement, draft);
    }

    private Optional<UUID> standing(Submission submission) {
        return statements.standing(
                submission.meetingId(),
                submission.metadata().kind(),
                submission.metadata().place());
    }

    private static Admission.Claim claim(Submission submission, Optional<Statement> standing) {
        boolean proved = submission.caller().has(Role.SECRETARIAT) && submission.evidence() != null;
        Instant elsewhere = proved ? submission.metadata().receivedAt() : null;
        Instant correctUntil = standing.flatMap(Statement::correctUntil).orElse(null);
        return new Admission.Claim(submission.metadata().delegation(), correctUntil, null, elsewhere);
    }

    private static Circumstances circumstances(Admissions.Situation situation, Optional<Statement> standing) {
        Sentence second = standing.map(first -> Sentence.of(RuleWords.REPLACES)
                        .with("version", first.currentVersion())
                        .with("statement", first.id()))
                .orElse(null);
        Set<String> waived = standing.map(Statement::waivedRules).orElse(Set.of());
        return new Circumstances(situation.meeting(), situation.admission(), waived, second);
    }

    private static void refuseSecond(Statement first, MeetingFacts meeting) {
        if (meeting.guidanceNote().refusesASecond()) {
            throw Refusal.of(Problems.ALREADY_SUBMITTED, "There is already a statement of this kind.")
                    .rule("second-submission")
                    .found(first.id())
                    .remedy("Put the new file to the address in document, as a new version; or withdraw the other one.")
                    .with("document", "/api/v1/statements/" + first.id() + "/document")
                    .contact(Contacts.debate(meeting));
        }
    }
}
