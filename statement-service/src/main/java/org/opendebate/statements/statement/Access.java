package org.opendebate.statements.statement;

import java.util.UUID;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.statements.Problems;
import org.opendebate.statements.admission.Admission;
import org.opendebate.statements.admission.Admissions;
import org.opendebate.statements.meeting.Contacts;
import org.opendebate.statements.meeting.KnownMeeting;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.submission.Metadata;

/** Who sees and who changes what, and until when. */
public final class Access {
    private Access() {}

    /** The Secretariat sees all, the presidency its meeting's, a delegation its own; everybody what is published. */
    public static Statements.Sight sight(Caller caller, MeetingFacts meeting) {
        boolean all = caller.has(Role.SECRETARIAT)
                || caller.has(Role.PRESIDENCY)
                        && caller.delegation()
                                .filter(meeting.president().delegation()::equals)
                                .isPresent();
        boolean delegate = caller.has(Role.DELEGATE) || caller.has(Role.FOCAL_POINT);
        return new Statements.Sight(all, delegate ? caller.delegation().orElse(null) : null);
    }

    /** Whether the caller sees the statement as its delegations do: every version, cover letter, receipt. */
    static boolean seesInside(Statements.Sight sight, Statement statement) {
        return sight.all() || statement.isOf(sight.delegation());
    }

    static Refusal notFound(UUID statementId) {
        return Refusal.of(Problems.STATEMENT_NOT_FOUND, "There is no such statement, or it is not yours to see.")
                .found(statementId)
                .remedy("Take the statement's id from the answer to its submission.");
    }

    /** Whoever submits acts for the delegation, or is the Secretariat. */
    public static void requireAuthor(Caller caller, Metadata metadata, MeetingFacts meeting) {
        if (caller.has(Role.SECRETARIAT)) {
            return;
        }
        if (!caller.has(Role.DELEGATE) && !caller.has(Role.FOCAL_POINT)) {
            throw Refusal.of(KitProblems.FORBIDDEN, "Only delegates and the Secretariat hand in statements.")
                    .contact(Contacts.login(meeting));
        }
        if (!metadata.kind().isWritten() && metadata.delegation() == null) {
            return; // refused for its kind by the rules
        }
        if (metadata.delegation() == null || !caller.actsFor(metadata.delegation())) {
            throw Refusal.of(Problems.WRONG_DELEGATION, "The token is for another delegation than the metadata.")
                    .rule("delegation")
                    .found(String.valueOf(metadata.delegation()))
                    .expected(caller.delegation().orElse("a token with a delegation"))
                    .remedy("Submit for your own delegation, or get access from the other one's focal point.")
                    .contact(Contacts.login(meeting));
        }
    }

    /** Only the Secretariat decides. */
    static void requireSecretariat(Caller caller, MeetingFacts meeting) {
        if (!caller.has(Role.SECRETARIAT)) {
            throw Refusal.of(KitProblems.FORBIDDEN, "This is for the Secretariat.")
                    .contact(Contacts.debate(meeting));
        }
    }

    /** Before a transaction: the answer is final, since the meeting was up to date. */
    static void requireOpen(Admissions.Situation situation) {
        requireUnsealed(situation.row(), situation.meeting());
        MeetingFacts meeting = situation.meeting();
        Admission admission = situation.admission();
        switch (admission.basis()) {
            case TOO_EARLY ->
                throw Refusal.of(Problems.MEETING_NOT_OPEN, "The meeting does not take statements yet.")
                        .rule("in-time")
                        .found(admission.at())
                        .expected(Sentence.of("from {instant}").with("instant", admission.until()))
                        .with("notBefore", admission.until())
                        .remedy("Send it again after the opening.")
                        .contact(Contacts.debate(meeting));
            case LATE ->
                throw Refusal.of(Problems.MEETING_CLOSED, "The meeting closed for statements.")
                        .rule("in-time")
                        .found(admission.at())
                        .expected(admission.until())
                        .remedy("Ask the office that is named here.")
                        .contact(Contacts.debate(meeting));
            case PUBLISHED ->
                throw Refusal.of(Problems.MEETING_PUBLISHED, "The compilation is published.")
                        .found(situation
                                .row()
                                .symbol()
                                .map(symbol ->
                                        Sentence.of("published as {symbol}").with("symbol", symbol))
                                .orElseGet(() -> Sentence.of("published, still without a symbol")))
                        .remedy("Ask the office that is named here for an addendum or a corrigendum.")
                        .contact(Contacts.debate(meeting));
            case IN_TIME, RECEIVED_ELSEWHERE, LATE_GRANT, CORRECTION, COMPLETION, SECRETARIAT -> {}
        }
    }

    /** Under the lock: what was open before and is not any more may be open again in a version that is on its way. */
    static void requireStillOpen(Admissions.Situation situation) {
        requireUnsealed(situation.row(), situation.meeting());
        if (situation.admission().isRefusal()) {
            throw Admissions.mayHaveChanged(situation.meeting());
        }
    }

    /** Nothing changes in a meeting that is cancelled, or between a seal and its publication. */
    static void requireUnsealed(KnownMeeting row, MeetingFacts meeting) {
        if (meeting.isCancelled()) {
            throw Refusal.of(Problems.MEETING_CANCELLED, "The meeting was cancelled and takes no statements.")
                    .found("cancelled")
                    .remedy("Ask the office that is named here.")
                    .contact(Contacts.debate(meeting));
        }
        row.unpublishedSeal().ifPresent(seal -> {
            throw Refusal.of(Problems.MEETING_SEALED, "The statements of the meeting are sealed.")
                    .found(Sentence.of("seal {number}").with("number", seal))
                    .remedy("Ask the office that is named here; the Secretariat can revoke the seal until publication.")
                    .contact(Contacts.debate(meeting));
        });
    }
}
