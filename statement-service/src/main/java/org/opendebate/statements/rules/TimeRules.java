package org.opendebate.statements.rules;

import java.time.Instant;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.statements.Problems;
import org.opendebate.statements.admission.Admission;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.rules.Outcomes.Failure;
import org.opendebate.statements.submission.Metadata;
import org.opendebate.statements.submission.Submission;

/** Whether the meeting takes statements at this time, and how it is known when this one came. */
final class TimeRules {
    private static final String IN_TIME = "in-time";

    private final Outcomes outcomes;

    TimeRules(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    void judge(Submission submission, Circumstances circumstances) {
        MeetingFacts meeting = circumstances.meeting();
        if (meeting.isCancelled()) {
            outcomes.fail(
                    "meeting-open",
                    new Failure(
                            Problems.MEETING_CANCELLED,
                            "The meeting was cancelled and takes no statements.",
                            "cancelled",
                            "announced",
                            "Ask the office that is named here."));
        } else {
            inTime(circumstances.admission(), submission.metadata());
            due(circumstances.admission(), meeting);
        }
        entry(submission);
        if (circumstances.second() != null) {
            outcomes.note("second-submission", circumstances.second(), null);
        }
    }

    private void inTime(Admission admission, Metadata metadata) {
        String at = admission.at().toString();
        String until = admission.until().toString();
        switch (admission.basis()) {
            case IN_TIME -> outcomes.pass(IN_TIME, at, until);
            case RECEIVED_ELSEWHERE ->
                outcomes.pass(
                        IN_TIME,
                        metadata.receivedVia() == null
                                ? at
                                : Sentence.of(RuleWords.CAME_BY)
                                        .with("instant", at)
                                        .with("channel", metadata.receivedVia().wire()),
                        until);
            case LATE_GRANT ->
                outcomes.pass(IN_TIME, at, Sentence.of(RuleWords.BY_LATE_GRANT).with("instant", until));
            case CORRECTION ->
                outcomes.pass(IN_TIME, at, Sentence.of(RuleWords.TO_CORRECT).with("instant", until));
            case COMPLETION ->
                outcomes.pass(
                        IN_TIME,
                        at,
                        Sentence.of(RuleWords.TO_COMPLETE)
                                .with("instant", until)
                                .with("first", admission.completes()));
            case SECRETARIAT -> outcomes.warn(IN_TIME, at, until, null, "Entered by the Secretariat after the close.");
            case TOO_EARLY ->
                outcomes.fail(
                        IN_TIME,
                        new Failure(
                                Problems.MEETING_NOT_OPEN,
                                "The meeting does not take statements yet.",
                                at,
                                Sentence.of(RuleWords.FROM).with("instant", until),
                                "Send it again after the opening."));
            case LATE ->
                outcomes.fail(
                        IN_TIME,
                        new Failure(
                                Problems.MEETING_CLOSED,
                                "The statement came after the meeting closed for statements.",
                                at,
                                until,
                                "Ask the office that is named here whether a late statement can be entered."));
            case PUBLISHED ->
                outcomes.fail(
                        IN_TIME,
                        new Failure(
                                Problems.MEETING_PUBLISHED,
                                "The compilation is published.",
                                at,
                                until,
                                "Ask the office that is named here for an addendum or a corrigendum."));
        }
    }

    private void due(Admission admission, MeetingFacts meeting) {
        Instant due = meeting.due();
        if (due != null && admission.at().isAfter(due) && !admission.at().isAfter(meeting.close())) {
            outcomes.warn("due", admission.at().toString(), due.toString(), null, "It came after it was due.");
        }
    }

    private void entry(Submission submission) {
        Metadata metadata = submission.metadata();
        boolean said = metadata.receivedVia() != null || metadata.receivedAt() != null;
        if (!said && submission.evidence() == null) {
            return;
        }
        if (!submission.caller().has(Role.SECRETARIAT)) {
            outcomes.fail(
                    "entry",
                    new Failure(
                            Problems.ENTRY_NOT_ALLOWED,
                            "Only the Secretariat says how and when a statement came to it.",
                            "receivedVia, receivedAt or evidence",
                            "none of them",
                            "Leave them out."));
        } else if (metadata.receivedAt() != null
                && metadata.receivedAt().isAfter(submission.time().finished())) {
            outcomes.fail(
                    "entry",
                    new Failure(
                            KitProblems.INVALID_FIELD,
                            "A statement does not come after it is entered.",
                            metadata.receivedAt().toString(),
                            Sentence.of(RuleWords.BEFORE)
                                    .with("instant", submission.time().finished()),
                            "Correct receivedAt."));
        } else if (submission.evidence() == null) {
            outcomes.warn(
                    "entry",
                    "no evidence",
                    "the message by which it came",
                    null,
                    "Add it as the part named evidence; without it receivedAt does not count.");
        } else {
            outcomes.pass(
                    "entry",
                    metadata.receivedVia() == null
                            ? "evidence"
                            : metadata.receivedVia().wire(),
                    null);
        }
    }
}
