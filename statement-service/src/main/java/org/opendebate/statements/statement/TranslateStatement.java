package org.opendebate.statements.statement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.OneOf;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.statements.Problems;
import org.opendebate.statements.admission.Admission;
import org.opendebate.statements.admission.Admissions;
import org.opendebate.statements.meeting.Contacts;
import org.opendebate.statements.meeting.InTime;
import org.opendebate.statements.meeting.KnownMeeting;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.meeting.Meetings;
import org.opendebate.statements.reading.ModelIdentity;
import org.opendebate.statements.rules.Examination;
import org.opendebate.statements.rules.TranslationRules;
import org.opendebate.statements.submission.UploadedFile;

/**
 * Adds a translation to a statement, and takes one away. It decides nothing about the statement; a delegation adds one as
 * long as the statement is not accepted, the Secretariat until the seal; to a published document nobody does.
 */
@ApplicationScoped
public class TranslateStatement {
    private final Meetings meetings;
    private final Admissions admissions;
    private final Statements statements;
    private final TranslationRules rules;
    private final StatementObjects objects;
    private final Authors authors;
    private final ProveStatement proof;
    private final TranslationSigner signer;
    private final TranslationProofs proofs;
    private final Ledger ledger;

    TranslateStatement(
            Meetings meetings,
            Admissions admissions,
            Statements statements,
            TranslationRules rules,
            StatementObjects objects,
            Authors authors,
            ProveStatement proof,
            TranslationSigner signer,
            TranslationProofs proofs,
            Ledger ledger) {
        this.meetings = meetings;
        this.admissions = admissions;
        this.statements = statements;
        this.rules = rules;
        this.objects = objects;
        this.authors = authors;
        this.proof = proof;
        this.signer = signer;
        this.proofs = proofs;
        this.ledger = ledger;
    }

    /** Whose translation into which language is changed, by whom, and when the request came. */
    public record Request(UUID statementId, String language, Caller caller, InTime time) {}

    /** A statement with a translation that came, and its receipt. */
    public record Made(Statements.Versioned statement, TranslationProof proof) {}

    private record Prepared(Translation translation, TranslationProof proof) {}

    /** In place of the one that there was in that language. */
    public Made translate(Request request, UploadedFile file, Precondition precondition) {
        Prepared prepared = prepare(request, file, precondition);
        return QuarkusTransaction.requiringNew().call(() -> {
            Statements.Versioned made = change(request, "translate", precondition, (statement, version) -> {
                if (!prepared.translation().isOf(version.files().original())) {
                    throw Refusal.of(KitProblems.CHANGED_MEANWHILE, "Another document came at the same moment.")
                            .remedy("GET the statement, and send the translation with its new ETag.");
                }
                objects.keep(
                        prepared.translation().file(), prepared.translation().model());
                statement.translate(prepared.translation());
                proofs.add(prepared.proof());
            });
            return new Made(made, prepared.proof());
        });
    }

    /** Takes the translation away; its files and its receipt are kept, and told of no more. */
    public Statements.Versioned remove(Request request, Precondition precondition) {
        requireOpen(
                request,
                statements.find(request.statementId()).orElseThrow(() -> Access.notFound(request.statementId())));
        return QuarkusTransaction.requiringNew()
                .call(() -> change(
                        request,
                        "take-translation-away",
                        precondition,
                        (statement, version) ->
                                statement.takeAway(translation(statement, version, request.language()))));
    }

    /** The receipt of a translation. */
    public TranslationProof proof(Statements.Versioned seen, String language) {
        return proofs.of(seen.statement().id(), translation(seen.statement(), seen.version(), language))
                .orElseThrow();
    }

    /** @throws Refusal 404 where the document of that version has no translation into the language */
    public static Translation translation(Statement statement, StatementVersion version, String language) {
        return statement.translationsOf(version).stream()
                .filter(one -> one.language().equals(language))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                                Problems.NO_TRANSLATION, "The statement has no translation into this language.")
                        .rule("language")
                        .found(language)
                        .expected("one of the statement's translations"));
    }

    private Prepared prepare(Request request, UploadedFile file, Precondition precondition) {
        UUID id = request.statementId();
        Statement statement = statements.find(id).orElseThrow(() -> Access.notFound(id));
        MeetingFacts meeting = requireOpen(request, statement);
        precondition.check(statement.revision());
        StatementVersion version =
                statements.version(id, statement.currentVersion()).orElseThrow();
        requireUnpublished(statement, version);
        requireOtherLanguage(request.language(), version, meeting);
        Examination examined = rules.require(file, request.language(), meeting);
        ModelIdentity identity = new ModelIdentity(id, version.number(), authors.of(statement, meeting));
        Translation translation = objects.putTranslation(
                version,
                identity,
                request.language(),
                file.path(),
                examined.reading().orElseThrow());
        if (statement.state() instanceof StatementState.Accepted) {
            proof.prove(translation);
        }
        return new Prepared(
                translation,
                signer.sign(statement, version, translation, request.time().received(), examined, meeting));
    }

    /** Before a transaction, since it may have to wait for what the meeting's topic tells. */
    private MeetingFacts requireOpen(Request request, Statement statement) {
        MeetingFacts meeting = meetings.facts(meetings.require(statement.meetingId()));
        requireMay(request.caller(), statement, meeting);
        Access.requireOpen(
                admissions.settled(request.caller(), statement.meetingId(), request.time(), claim(statement)));
        return meeting;
    }

    private Statements.Versioned change(
            Request request, String action, Precondition precondition, BiConsumer<Statement, StatementVersion> work) {
        UUID meetingId = statements.meetingOf(request.statementId()).orElseThrow();
        KnownMeeting row = meetings.requireShared(meetingId);
        Statement statement = statements.findForUpdate(request.statementId()).orElseThrow();
        Access.requireStillOpen(admissions.locked(request.caller(), row, request.time(), claim(statement)));
        precondition.check(statement.revision());
        requireState(request.caller(), statement);
        StatementVersion version =
                statements.version(statement.id(), statement.currentVersion()).orElseThrow();
        requireUnpublished(statement, version);
        work.accept(statement, version);
        ledger.record(request.caller(), action, statement, version);
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

    /** What is published of a document is published with the translations that it had. */
    private void requireUnpublished(Statement statement, StatementVersion version) {
        statement.publishedVersion().ifPresent(number -> {
            StatementVersion published =
                    statements.version(statement.id(), number).orElseThrow();
            if (published
                    .files()
                    .original()
                    .sha256()
                    .equals(version.files().original().sha256())) {
                throw Refusal.of(
                                Problems.MEETING_PUBLISHED,
                                "The document is published, with the translations that it had.")
                        .rule("translation")
                        .found(Sentence.of("version {number} is published").with("number", number))
                        .expected("a document that is not published")
                        .remedy("Put a corrected document as a new version, and its translation then.");
            }
        });
    }

    private static void requireOtherLanguage(String language, StatementVersion version, MeetingFacts meeting) {
        boolean known = meeting.guidanceNote().languages().contains(language);
        if (!known || language.equals(version.language())) {
            throw Refusal.of(Problems.LANGUAGE_NOT_ALLOWED, "A translation is in another language than the original.")
                    .rule("language")
                    .found(language)
                    .expected(Sentence.of("{languages}, but not {original}")
                            .with("languages", new OneOf(meeting.guidanceNote().languages()))
                            .with("original", version.language()))
                    .remedy("Put a new original to the address of the document.")
                    .contact(Contacts.debate(meeting));
        }
    }
}
