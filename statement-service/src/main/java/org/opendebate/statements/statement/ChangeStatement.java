package org.opendebate.statements.statement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.Problems;
import org.opendebate.statements.admission.Admission;
import org.opendebate.statements.admission.Admissions;
import org.opendebate.statements.meeting.Contacts;
import org.opendebate.statements.meeting.InTime;
import org.opendebate.statements.meeting.KnownMeeting;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.meeting.Meetings;
import org.opendebate.statements.rules.Circumstances;
import org.opendebate.statements.rules.Shortcoming;
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
    private final Admissions admissions;
    private final Statements statements;
    private final Drafting drafting;
    private final StatementObjects objects;
    private final VersionWriter versions;
    private final Judgements judgements;

    ChangeStatement(
            Meetings meetings,
            Admissions admissions,
            Statements statements,
            Drafting drafting,
            StatementObjects objects,
            VersionWriter versions,
            Judgements judgements) {
        this.meetings = meetings;
        this.admissions = admissions;
        this.statements = statements;
        this.drafting = drafting;
        this.objects = objects;
        this.versions = versions;
        this.judgements = judgements;
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
            UnaryOperator<Metadata> metadata) {
        boolean isByTheSecretariat() {
            return caller.has(Role.SECRETARIAT);
        }
    }

    private record Prepared(Draft draft, Admission.Claim claim) {}

    public Statements.Versioned change(Change change, Precondition precondition) {
        List<Path> copies = new ArrayList<>();
        try {
            Prepared prepared = prepare(change, precondition, copies);
            return QuarkusTransaction.requiringNew().call(() -> commit(change, prepared, precondition));
        } finally {
            copies.forEach(ChangeStatement::delete);
        }
    }

    private Prepared prepare(Change change, Precondition precondition, List<Path> copies) {
        UUID id = change.statementId();
        Statement statement = statements.find(id).orElseThrow(() -> Access.notFound(id));
        KnownMeeting row = meetings.require(statement.meetingId());
        requireInside(change, statement, meetings.facts(row));
        StatementVersion current =
                statements.version(id, statement.currentVersion()).orElseThrow();
        Metadata before = metadataOf(statement, current, change);
        Metadata metadata = change.metadata().apply(before);
        Access.requireAuthor(change.caller(), metadata, meetings.facts(row));
        Admission.Claim claim = claim(change, statement, current, meetings.facts(row));
        Admissions.Situation situation =
                admissions.settled(change.caller(), statement.meetingId(), change.time(), claim);
        Access.requireOpen(situation);
        precondition.check(statement.revision());
        requireChangeable(statement);
        requireSameKind(change, before, metadata, situation.meeting());
        StatementFiles files = current.files();
        Submission submission = new Submission(
                statement.meetingId(),
                change.caller(),
                metadata,
                change.document() == null ? copy(files.original(), copies) : change.document(),
                change.coverLetter() == null ? copy(files.coverLetter(), copies) : change.coverLetter(),
                change.isByTheSecretariat() ? copy(files.evidence(), copies) : null,
                change.time());
        Circumstances circumstances =
                new Circumstances(situation.meeting(), situation.admission(), statement.waivedRules(), null);
        return new Prepared(drafting.draft(id, current.number() + 1, submission, circumstances, files), claim);
    }

    private Statements.Versioned commit(Change change, Prepared prepared, Precondition precondition) {
        Draft draft = prepared.draft();
        UUID meetingId = statements.meetingOf(draft.statementId()).orElseThrow();
        KnownMeeting row = meetings.requireShared(meetingId);
        Admissions.Situation situation = admissions.locked(change.caller(), row, change.time(), prepared.claim());
        Access.requireStillOpen(situation);
        Metadata metadata = draft.metadata();
        statements.lockPlace(meetingId, metadata.kind(), metadata.place());
        Statement statement = statements.findForUpdate(draft.statementId()).orElseThrow();
        precondition.check(statement.revision());
        if (statement.currentVersion() != draft.number() - 1) {
            throw Refusal.of(KitProblems.CHANGED_MEANWHILE, "Another version was made at the same moment.")
                    .remedy("GET the statement, decide again, and send the change with its new ETag.");
        }
        requireFreePlace(statement, metadata, situation.meeting());
        requireChangeable(statement);
        statement.nextVersion(draft, versions.saysTheSame(statement, draft));
        return versions.write(change.caller(), "change", statement, draft);
    }

    /** A statement that the caller sees only because it is published is not the caller's to change. */
    private static void requireInside(Change change, Statement statement, MeetingFacts meeting) {
        if (!Access.seesInside(Access.sight(change.caller(), meeting), statement)) {
            throw Access.notFound(statement.id());
        }
    }

    private static void requireChangeable(Statement statement) {
        if (statement.state() instanceof StatementState.Withdrawn) {
            throw Transitions.illegal(
                    "change", statement, "incomplete", "awaiting", "submitted", "accepted", "returned");
        }
    }

    /** Where a statement stands in the debate is the Secretariat's to change. */
    private static void requireSameKind(Change change, Metadata before, Metadata after, MeetingFacts meeting) {
        if (before.kind() != after.kind() && !change.isByTheSecretariat()) {
            throw Refusal.of(Problems.KIND_NOT_ALLOWED, "The kind of a statement is changed by the Secretariat.")
                    .rule("kind")
                    .found(after.kind().wire())
                    .expected(before.kind().wire())
                    .remedy(
                            "Withdraw the statement and submit it with the other kind, or ask the office that is named here.")
                    .contact(Contacts.debate(meeting));
        }
    }

    private void requireFreePlace(Statement statement, Metadata metadata, MeetingFacts meeting) {
        statements
                .standing(statement.meetingId(), metadata.kind(), metadata.place())
                .filter(other -> !other.equals(statement.id()))
                .ifPresent(other -> {
                    throw Refusal.of(Problems.ALREADY_SUBMITTED, "There is another statement of this kind.")
                            .rule("kind")
                            .found(other)
                            .remedy("Withdraw one of the two first.")
                            .with("document", "/api/v1/statements/" + other + "/document")
                            .contact(Contacts.debate(meeting));
                });
    }

    /** What a delegation sends itself no longer came by the way by which the Secretariat had received it. */
    private static Metadata metadataOf(Statement statement, StatementVersion current, Change change) {
        boolean entered = change.isByTheSecretariat();
        return new Metadata(
                statement.delegation(),
                statement.kind(),
                statement.briefer(),
                current.language(),
                current.speaker(),
                current.signatory().orElse(null),
                current.author().orElse(null),
                current.group().orElse(null),
                statement.confirmations().all().stream()
                        .map(Confirmations.Confirmation::delegation)
                        .toList(),
                entered ? current.receivedVia().orElse(null) : null,
                entered ? current.receivedElsewhereAt().orElse(null) : null,
                null);
    }

    private Admission.Claim claim(Change change, Statement statement, StatementVersion current, MeetingFacts meeting) {
        boolean proved = change.isByTheSecretariat() && current.files().evidence() != null;
        Instant elsewhere = proved ? current.receivedElsewhereAt().orElse(null) : null;
        return new Admission.Claim(
                statement.delegation(),
                statement.correctUntil().orElse(null),
                completes(change, statement, current)
                        ? new Admission.Completion(began(current), meeting.completeUntil())
                        : null,
                elsewhere);
    }

    /** After the close a delegation sends what is missing, and nothing else. */
    private boolean completes(Change change, Statement statement, StatementVersion current) {
        if (!(statement.state() instanceof StatementState.Incomplete)) {
            return false;
        }
        Set<Shortcoming.Part> sent = EnumSet.noneOf(Shortcoming.Part.class);
        if (change.document() != null) {
            sent.add(Shortcoming.Part.DOCUMENT);
        }
        if (change.coverLetter() != null) {
            sent.add(Shortcoming.Part.COVER_LETTER);
        }
        return !sent.isEmpty()
                && judgements.of(current).wanted(statement.waivedRules()).containsAll(sent);
    }

    /** When the last version came that was not a completion itself. */
    private Instant began(StatementVersion current) {
        StatementVersion first = current;
        while (first.isCompletion() && first.number() > 1) {
            first = statements.version(first.statementId(), first.number() - 1).orElseThrow();
        }
        return first.admittedAt();
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
