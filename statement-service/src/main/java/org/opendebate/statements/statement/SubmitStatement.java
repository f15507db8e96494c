package org.opendebate.statements.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.id.Uuid7;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.Problems;
import org.opendebate.statements.meeting.Contacts;
import org.opendebate.statements.meeting.KnownMeeting;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.meeting.Meetings;
import org.opendebate.statements.rules.Examination;
import org.opendebate.statements.rules.GuidanceRules;
import org.opendebate.statements.submission.Metadata;
import org.opendebate.statements.submission.Submission;

/** Takes a statement: judged and stored as objects first, then committed under the meeting's shared lock. */
@ApplicationScoped
public class SubmitStatement {
    private final Meetings meetings;
    private final GuidanceRules rules;
    private final StatementObjects objects;
    private final Statements statements;
    private final Authors authors;
    private final VersionWriter versions;
    private final Ledger ledger;
    private final Clock systemClock;

    SubmitStatement(
            Meetings meetings,
            GuidanceRules rules,
            StatementObjects objects,
            Statements statements,
            Authors authors,
            VersionWriter versions,
            Ledger ledger,
            @SystemTime Clock systemClock) {
        this.meetings = meetings;
        this.rules = rules;
        this.objects = objects;
        this.statements = statements;
        this.authors = authors;
        this.versions = versions;
        this.ledger = ledger;
        this.systemClock = systemClock;
    }

    /** A submission whose files are stored, but of which no row is there. */
    public record Prepared(Submission submission, Draft draft) {}

    /** Every rule with its outcome; nothing is stored. */
    public Examination check(Submission submission) {
        MeetingFacts meeting = meetings.facts(meetings.require(submission.meetingId()));
        Access.requireAuthor(submission.caller(), submission.metadata(), meeting);
        return rules.check(submission, meeting);
    }

    /** What must not run in a transaction: reading, judging, and putting the files into the store. */
    public Prepared prepare(Submission submission) {
        KnownMeeting row = meetings.require(submission.meetingId());
        MeetingFacts meeting = meetings.facts(row);
        Access.requireAuthor(submission.caller(), submission.metadata(), meeting);
        Access.requireOpen(submission.caller(), row, meeting, submission.time());
        Examination examined = rules.require(submission, meeting);
        // before anything is put into the store; the check under the lock decides
        refuseSecond(submission.metadata(), meeting);
        UUID id = Uuid7.next(systemClock);
        StatementFiles files =
                objects.put(id, 1, authors.of(submission.metadata(), meeting), submission, examined, null);
        return new Prepared(
                submission,
                new Draft(
                        id,
                        1,
                        submission.metadata(),
                        submission.time().received(),
                        files,
                        meeting.guidanceNote().version(),
                        examined.judgement()));
    }

    /** The change itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Statements.Versioned commit(Prepared prepared) {
        Submission submission = prepared.submission();
        KnownMeeting row = meetings.requireShared(submission.meetingId());
        MeetingFacts meeting = meetings.facts(row);
        Access.requireOpen(submission.caller(), row, meeting, submission.time());
        Metadata metadata = submission.metadata();
        statements.lockPlace(row.id(), metadata.kind(), author(metadata));
        refuseSecond(metadata, meeting);

        Statement statement = new Statement(prepared.draft().statementId(), submission.meetingId(), metadata);
        statements.add(statement);
        StatementVersion version = versions.write(statement, prepared.draft());
        statements.add(version);
        ledger.record(submission.caller(), "submit", statement, version);
        statements.flush();
        return new Statements.Versioned(statement, version);
    }

    private void refuseSecond(Metadata metadata, MeetingFacts meeting) {
        statements
                .standing(meeting.meetingId(), metadata.kind(), author(metadata))
                .ifPresent(id -> {
                    throw Refusal.of(Problems.ALREADY_SUBMITTED, "There is already a statement of this kind.")
                            .found(id)
                            .remedy(
                                    "Put the new file to the address in document, as a new version; or withdraw the other one.")
                            .with("document", "/api/v1/statements/" + id + "/document")
                            .contact(Contacts.debate(meeting));
                });
    }

    private static String author(Metadata metadata) {
        return metadata.delegation() == null ? metadata.briefer() : metadata.delegation();
    }
}
