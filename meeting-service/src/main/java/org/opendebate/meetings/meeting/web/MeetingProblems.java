package org.opendebate.meetings.meeting.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Year;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.opendebate.kit.problem.Contact;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.OneOf;
import org.opendebate.kit.problem.ProblemMappers;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.meetings.Problems;
import org.opendebate.meetings.meeting.DeadlinesRefused;
import org.opendebate.meetings.meeting.MeetingRefused;
import org.opendebate.meetings.meeting.MeetingState;
import org.opendebate.meetings.meeting.PlanRefused;

/** The one table from fact to problem. */
@ApplicationScoped
class MeetingProblems {
    private final ProblemMappers problems;

    MeetingProblems(ProblemMappers problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Uni<Response> refused(MeetingRefused fact, UriInfo uri) {
        Refusal refusal = refusal(fact);
        fact.contact()
                .map(contact -> new Contact("debate", contact.office(), contact.telephone(), null))
                .ifPresent(refusal::contact);
        return problems.refusal(refusal, uri);
    }

    static Refusal refusal(MeetingRefused fact) {
        return switch (fact) {
            case MeetingRefused.Unknown _ ->
                Refusal.of(Problems.MEETING_NOT_FOUND, "No meeting of this id is known to this caller.")
                        .rule("meeting-known")
                        .remedy("Look the id up in GET /api/v1/meetings.");
            case MeetingRefused.NotInThisState refused -> {
                OneOf allowed = new OneOf(
                        refused.allowed().stream().map(MeetingState::wire).toList());
                yield Refusal.of(
                                Problems.MEETING_STATE,
                                Sentence.of("The meeting is {state}; {action} is possible while it is {allowed}.")
                                        .with("state", refused.state().wire())
                                        .with("action", Sentence.of(refused.action()))
                                        .with("allowed", allowed))
                        .rule("meeting-state")
                        .found(refused.state().wire())
                        .expected(allowed)
                        .remedy("GET the meeting and look at its state.");
            }
            case MeetingRefused.WithoutGuidanceNote _ ->
                Refusal.of(Problems.GUIDANCE_NOTE_MISSING, "A meeting is announced with its guidance note.")
                        .rule("announced-with-guidance-note")
                        .found("no guidance note")
                        .expected("a guidance note with its contacts")
                        .remedy("PUT the guidance note, then announce with the new ETag.");
            case DeadlinesRefused.CloseHasPassed refused ->
                Refusal.of(Problems.CLOSE_HAS_PASSED, "Submission would close before anybody could submit.")
                        .rule("close-in-the-future")
                        .found(refused.close())
                        .expected(Sentence.of("an instant after {instant}").with("instant", refused.now()))
                        .remedy("PUT a guidance note with a later due and close.");
            case DeadlinesRefused.ClosesBeforeDue refused ->
                Refusal.of(Problems.CLOSES_BEFORE_DUE, "Submission cannot close before statements are due.")
                        .rule("close-not-before-due")
                        .found(refused.close())
                        .expected(Sentence.of("no earlier than {instant}").with("instant", refused.due()))
                        .remedy("Move due and close together.");
            case DeadlinesRefused.OpensAfterDue refused ->
                Refusal.of(Problems.OPENS_AFTER_DUE, "Submission cannot open after statements are due.")
                        .rule("opening-not-after-due")
                        .found(refused.opening())
                        .expected(Sentence.of("no later than {instant}").with("instant", refused.due()))
                        .remedy("Open earlier, or leave the opening out: it is then the announcement.");
            case DeadlinesRefused.HasOpened refused ->
                Refusal.of(Problems.HAS_OPENED, "Submission has opened, and is not shut again.")
                        .rule("opening-stays")
                        .found(refused.opening())
                        .expected(refused.opened())
                        .remedy("Leave the opening where it is.");
            case DeadlinesRefused.DeadlinesApart refused ->
                Refusal.of(Problems.DEADLINES_APART, "Due and close are postponed by the same time.")
                        .rule("deadlines-move-together")
                        .found(refused.close())
                        .expected(refused.together())
                        .remedy("Give one of the two; the other follows. PUT the guidance note to part them.");
            case PlanRefused.PresidentNotNamed refused ->
                Refusal.of(
                                Problems.PRESIDENT_NOT_NAMED,
                                Sentence.of("The presidency of {month} is held by {delegation}.")
                                        .with("month", refused.month())
                                        .with("delegation", refused.presidency()))
                        .rule("president-of-another-month")
                        .found("no president")
                        .expected(Sentence.of("the name of the person who presides for {delegation}")
                                .with("delegation", refused.presidency()))
                        .remedy("Add president with a name.");
            case PlanRefused.FieldsFixed refused ->
                Refusal.of(
                                Problems.MEETING_STATE,
                                Sentence.of("While the meeting is {state}, these fields cannot change: {fields}.")
                                        .with("state", refused.state().wire())
                                        .with("fields", refused.fixed()))
                        .rule("plan-field")
                        .found(names(refused.fixed()))
                        .expected(names(refused.free()))
                        .remedy(
                                refused.fixed().contains("date")
                                        ? "Put the meeting on another day by a postponement."
                                        : "Leave these fields out.");
            case MeetingRefused.SecretariatOnly refused ->
                Refusal.of(KitProblems.FORBIDDEN, refused.what())
                        .rule("secretariat-only")
                        .remedy("Ask the Secretariat.");
            case PlanRefused.BrieferUnknown refused ->
                Refusal.of(Problems.UNKNOWN_BRIEFER, "The meeting has no such briefer, or it stands twice.")
                        .rule("briefer-known")
                        .found(refused.key())
                        .remedy("Leave the key of a new briefer out.");
            case PlanRefused.InviteeUnfit refused ->
                Refusal.of(
                                Problems.INVITEE_UNFIT,
                                Sentence.of("Nobody can be invited so under {rule}: {found}.")
                                        .with("rule", refused.rule().wire())
                                        .with("found", new Sentence(refused.found(), refused.values())))
                        .rule(refused.rule().wire())
                        .found(new Sentence(refused.found(), refused.values()))
                        .expected(Sentence.of(refused.expected()));
            case PlanRefused.PresidencyUnknown refused ->
                Refusal.of(
                                Problems.PRESIDENCY_UNKNOWN,
                                Sentence.of("The Council's membership of {year} is not on record.")
                                        .with("year", Year.from(refused.month())))
                        .rule("presidency-of-the-month")
                        .found(refused.month())
                        .remedy("Choose a date in a year whose elected members have been entered.");
            case PlanRefused.PresidencyDiffers refused ->
                Refusal.of(
                                Problems.PRESIDENCY_DIFFERS,
                                Sentence.of("The presidency of {month} is held by {delegation}.")
                                        .with("month", refused.month())
                                        .with("delegation", refused.presidency()))
                        .rule("presidency-of-the-month")
                        .found(refused.named())
                        .expected(refused.presidency())
                        .remedy("Leave president.delegation out: it follows from the date.");
            case PlanRefused.PresidingDelegationNotNamed refused ->
                Refusal.of(
                                Problems.PRESIDENCY_UNKNOWN,
                                Sentence.of("No rotation tells who presides over this organ: {organ}.")
                                        .with("organ", refused.organ()))
                        .rule("presiding-delegation")
                        .found(
                                refused.named() == null
                                        ? Sentence.of("no delegation")
                                        : Sentence.of("{delegation} is on no register")
                                                .with("delegation", refused.named()))
                        .expected("a code of GET /api/v1/delegations as president.delegation")
                        .remedy("Name the delegation of whoever presides.");
            case MeetingRefused.NotThePresidency refused ->
                Refusal.of(
                                Problems.NOT_THE_PRESIDENCY,
                                Sentence.of("The presidency of that month is held by {delegation}.")
                                        .with("delegation", refused.presidency()))
                        .rule("presidency-of-the-month")
                        .expected(refused.presidency())
                        .remedy("Ask the delegation that presides, or the Secretariat.");
            case MeetingRefused.PaperMissing refused ->
                Refusal.of(
                                Problems.PAPER_NOT_FOUND,
                                Sentence.of("The meeting has no paper of this kind: {paper}.")
                                        .with("paper", refused.kind().wire()))
                        .rule("paper-handed-in")
                        .remedy("Ask the presidency of the month for it.");
            case MeetingRefused.PaperNotRead refused ->
                Refusal.of(
                                Problems.PAPER_NOT_READ,
                                Sentence.of("The paper {paper} came as a PDF, of which no text is read.")
                                        .with("paper", refused.kind().wire()))
                        .rule("paper-in-word")
                        .found("PDF")
                        .expected("Word in the form .docx")
                        .remedy(Sentence.of("GET the file itself at {path}.")
                                .with("path", "../" + refused.kind().segment()));
        };
    }

    private static String names(List<String> fields) {
        return String.join(", ", fields);
    }
}
