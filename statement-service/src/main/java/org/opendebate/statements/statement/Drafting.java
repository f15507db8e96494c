package org.opendebate.statements.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.opendebate.kit.caller.Role;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.rules.Circumstances;
import org.opendebate.statements.rules.Examination;
import org.opendebate.statements.rules.GuidanceRules;
import org.opendebate.statements.submission.Submission;

/** What must not run in a transaction: reading, judging, and putting the files into the store. */
@ApplicationScoped
class Drafting {
    private final GuidanceRules rules;
    private final StatementObjects objects;
    private final Authors authors;

    Drafting(GuidanceRules rules, StatementObjects objects, Authors authors) {
        this.rules = rules;
        this.objects = objects;
        this.authors = authors;
    }

    /**
     * A version of a statement.
     *
     * @param before the files of the version before; null for the first
     * @throws org.opendebate.kit.problem.Refusal at the first rule that fails; then nothing is stored
     */
    Draft draft(UUID id, int number, Submission submission, Circumstances circumstances, StatementFiles before) {
        MeetingFacts meeting = circumstances.meeting();
        Examination examined = rules.require(submission, circumstances);
        StatementFiles files =
                objects.put(id, number, authors.of(submission.metadata(), meeting), submission, examined, before);
        return new Draft(
                id,
                number,
                submission.metadata(),
                submission.time().received(),
                circumstances.admission(),
                submission.caller().has(Role.SECRETARIAT) ? "secretariat" : "delegation",
                files,
                meeting.guidanceNote().version(),
                examined.judgement(),
                examined.scan(),
                examined.judgement().wanted(circumstances.waived()).isEmpty() ? null : meeting.completeUntil());
    }
}
