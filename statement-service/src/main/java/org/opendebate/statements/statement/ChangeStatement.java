package org.opendebate.statements.statement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.meeting.InTime;
import org.opendebate.statements.meeting.KnownMeeting;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.meeting.Meetings;
import org.opendebate.statements.rules.Examination;
import org.opendebate.statements.rules.GuidanceRules;
import org.opendebate.statements.submission.Metadata;
import org.opendebate.statements.submission.Submission;
import org.opendebate.statements.submission.UploadedFile;

/**
 * Makes a new version of a statement out of the current one and what is given: a document, a cover letter, or metadata.
 * It is read and judged as a whole, and is undecided again.
 */
@ApplicationScoped
public class ChangeStatement {
    private final Meetings meetings;
    private final Statements statements;
    private final GuidanceRules rules;
    private final StatementObjects objects;
    private final Authors authors;
    private final VersionWriter versions;
    private final Ledger ledger;

    ChangeStatement(
            Meetings meetings,
            Statements statements,
            GuidanceRules rules,
            StatementObjects objects,
            Authors authors,
            VersionWriter versions,
            Ledger ledger) {
        this.meetings = meetings;
        this.statements = statements;
        this.rules = rules;
        this.objects = objects;
        this.authors = authors;
        this.versions = versions;
        this.ledger = ledger;
    }

    /**
     * What is new.
     *
     * @param document null: the current one
     * @param coverLetter null: the current one
     * @param metadata makes the new metadata of the current
     */
    public record Change(
            UUID statementId,
            Caller caller,
            InTime time,
            UploadedFile document,
            UploadedFile coverLetter,
            UnaryOperator<Metadata> metadata) {}

    public Statements.Versioned change(Change change, Precondition precondition) {
        List<Path> copies = new ArrayList<>();
        try {
            Draft draft = prepare(change, precondition, copies);
            return QuarkusTransaction.requiringNew().call(() -> commit(change, draft, precondition));
        } finally {
            copies.forEach(ChangeStatement::delete);
        }
    }

    private Draft prepare(Change change, Precondition precondition, List<Path> copies) {
        UUID id = change.statementId();
        Statement statement = statements.find(id).orElseThrow(() -> Access.notFound(id));
        KnownMeeting row = meetings.require(statement.meetingId());
        MeetingFacts meeting = meetings.facts(row);
        requireInside(change, statement, meeting);
        Access.requireOpen(change.caller(), row, meeting, change.time());
        precondition.check(statement.revision());
        undecided(statement);
        StatementVersion current =
                statements.version(id, statement.currentVersion()).orElseThrow();
        StatementFiles before = current.files();
        Metadata metadata = change.metadata().apply(metadataOf(statement, current));
        Access.requireAuthor(change.caller(), metadata, meeting);
        Submission submission = new Submission(
                statement.meetingId(),
                change.caller(),
                metadata,
                change.document() == null ? copy(before.original(), copies) : change.document(),
                change.coverLetter() == null ? copy(before.coverLetter(), copies) : change.coverLetter(),
                change.time());
        Examination examined = rules.require(submission, meeting);
        int number = current.number() + 1;
        return new Draft(
                id,
                number,
                metadata,
                change.time().received(),
                objects.put(id, number, authors.of(metadata, meeting), submission, examined, before),
                meeting.guidanceNote().version(),
                examined.judgement());
    }

    private Statements.Versioned commit(Change change, Draft draft, Precondition precondition) {
        UUID meetingId = statements.meetingOf(draft.statementId()).orElseThrow();
        KnownMeeting row = meetings.requireShared(meetingId);
        Access.requireOpen(change.caller(), row, meetings.facts(row), change.time());
        Statement statement = statements.findForUpdate(draft.statementId()).orElseThrow();
        precondition.check(statement.revision());
        if (statement.currentVersion() != draft.number() - 1) {
            throw Refusal.of(KitProblems.CHANGED_MEANWHILE, "Another version was made at the same moment.")
                    .remedy("GET the statement, decide again, and send the change with its new ETag.");
        }
        statement.nextVersion(undecided(statement));
        StatementVersion version = versions.write(statement, draft);
        statements.add(version);
        ledger.record(change.caller(), "change", statement, version);
        statements.flush();
        return new Statements.Versioned(statement, version);
    }

    /** A statement that the caller sees only because it is published is not the caller's to change. */
    private static void requireInside(Change change, Statement statement, MeetingFacts meeting) {
        if (!Access.seesInside(Access.sight(change.caller(), meeting), statement)) {
            throw Access.notFound(statement.id());
        }
    }

    private static StatementState.Submitted undecided(Statement statement) {
        return switch (statement.state()) {
            case StatementState.Submitted submitted -> submitted.change();
            case StatementState.Accepted accepted -> accepted.change();
            case StatementState.Returned returned -> returned.change();
            case StatementState.Withdrawn ignored ->
                throw Transitions.illegal("change", statement, "submitted", "accepted", "returned");
        };
    }

    private static Metadata metadataOf(Statement statement, StatementVersion current) {
        return new Metadata(
                statement.delegation(),
                statement.kind(),
                statement.briefer(),
                current.language(),
                current.speaker(),
                current.signatory().orElse(null));
    }

    private UploadedFile copy(StoredFile file, List<Path> copies) {
        if (file == null) {
            return null;
        }
        Path copy = objects.copy(file);
        copies.add(copy);
        return new UploadedFile(copy);
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary copy cannot be deleted", e);
        }
    }
}
