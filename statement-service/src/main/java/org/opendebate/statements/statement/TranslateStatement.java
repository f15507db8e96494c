package org.opendebate.statements.statement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.Problems;
import org.opendebate.statements.admission.Admission;
import org.opendebate.statements.admission.Admissions;
import org.opendebate.statements.meeting.Contacts;
import org.opendebate.statements.meeting.InTime;
import org.opendebate.statements.meeting.KnownMeeting;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.meeting.Meetings;
import org.opendebate.statements.reading.ModelIdentity;
import org.opendebate.statements.reading.Reading;
import org.opendebate.statements.reading.StatementReader;
import org.opendebate.statements.submission.UploadedFile;

/**
 * Adds a translation to a statement. It decides nothing about the statement; a delegation adds one as long as the statement
 * is not decided, the Secretariat until the seal.
 */
@ApplicationScoped
public class TranslateStatement {
    private final Meetings meetings;
    private final Admissions admissions;
    private final Statements statements;
    private final StatementReader reader;
    private final StatementObjects objects;
    private final Authors authors;
    private final Ledger ledger;

    TranslateStatement(
            Meetings meetings,
            Admissions admissions,
            Statements statements,
            StatementReader reader,
            StatementObjects objects,
            Authors authors,
            Ledger ledger) {
        this.meetings = meetings;
        this.admissions = admissions;
        this.statements = statements;
        this.reader = reader;
        this.objects = objects;
        this.authors = authors;
        this.ledger = ledger;
    }

    /** A translation that came. */
    public record Request(UUID statementId, String language, UploadedFile file, Caller caller, InTime time) {}

    /** In place of the one that there was in that language. */
    public Statements.Versioned translate(Request request, Precondition precondition) {
        UUID id = request.statementId();
        Statement statement = statements.find(id).orElseThrow(() -> Access.notFound(id));
        MeetingFacts meeting = meetings.facts(meetings.require(statement.meetingId()));
        requireMay(request.caller(), statement, meeting);
        Access.requireOpen(
                admissions.settled(request.caller(), statement.meetingId(), request.time(), claim(statement)));
        precondition.check(statement.revision());
        StatementVersion version =
                statements.version(id, statement.currentVersion()).orElseThrow();
        requireOtherLanguage(request.language(), version, meeting);
        Reading.Read reading = read(request, meeting);
        ModelIdentity identity = new ModelIdentity(id, version.number(), authors.of(statement, meeting));
        Translation translation = objects.putTranslation(
                version, identity, request.language(), request.file().path(), reading);
        return QuarkusTransaction.requiringNew().call(() -> commit(request, translation, precondition));
    }

    private Statements.Versioned commit(Request request, Translation translation, Precondition precondition) {
        UUID meetingId = statements.meetingOf(request.statementId()).orElseThrow();
        KnownMeeting row = meetings.requireShared(meetingId);
        Statement statement = statements.findForUpdate(request.statementId()).orElseThrow();
        Access.requireStillOpen(admissions.locked(request.caller(), row, request.time(), claim(statement)));
        precondition.check(statement.revision());
        requireState(request.caller(), statement);
        statement.translate(translation);
        StatementVersion version =
                statements.version(statement.id(), statement.currentVersion()).orElseThrow();
        ledger.record(request.caller(), "translate", statement, version);
        statements.flush();
        return new Statements.Versioned(statement, version);
    }

    private static Admission.Claim claim(Statement statement) {
        return new Admission.Claim(
                statement.delegation(), statement.correctUntil().orElse(null), null, null);
    }

    private static void requireMay(Caller caller, Statement statement, MeetingFacts meeting) {
        if (!Access.seesInside(Access.sight(caller, meeting), statement)) {
            throw Access.notFound(statement.id());
        }
        if (statement.delegation() == null || !caller.actsFor(statement.delegation())) {
            Access.requireSecretariat(caller, meeting);
        }
        requireState(caller, statement);
    }

    private static void requireState(Caller caller, Statement statement) {
        boolean decided = statement.state() instanceof StatementState.Accepted && !caller.has(Role.SECRETARIAT);
        if (decided || statement.state() instanceof StatementState.Withdrawn) {
            throw Transitions.illegal("translation", statement, "incomplete", "awaiting", "submitted", "returned");
        }
    }

    private static void requireOtherLanguage(String language, StatementVersion version, MeetingFacts meeting) {
        boolean known = meeting.guidanceNote().languages().contains(language);
        if (!known || language.equals(version.language())) {
            throw Refusal.of(Problems.LANGUAGE_NOT_ALLOWED, "A translation is in another language than the original.")
                    .rule("language")
                    .found(language)
                    .expected("one of "
                            + String.join(", ", meeting.guidanceNote().languages()) + ", not " + version.language())
                    .remedy("Put a new original to the address of the document.")
                    .contact(Contacts.debate(meeting));
        }
    }

    private Reading.Read read(Request request, MeetingFacts meeting) {
        return switch (reader.read(request.file().path(), request.language())) {
            case Reading.Read read -> read;
            case Reading.Refused(Reading.Observation why) ->
                throw Refusal.of(Problems.NOT_A_DOCX, "The translation's file is not taken.")
                        .rule(why.rule())
                        .found(why.found())
                        .expected("a sound Word file (.docx)")
                        .with("place", why.place())
                        .remedy(why.remedy())
                        .contact(Contacts.debate(meeting));
        };
    }
}
