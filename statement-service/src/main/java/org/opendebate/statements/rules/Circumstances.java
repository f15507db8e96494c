package org.opendebate.statements.rules;

import java.util.Set;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.statements.admission.Admission;
import org.opendebate.statements.meeting.MeetingFacts;

/**
 * What a submission is judged by, beside itself.
 *
 * @param waived the rules that need not hold for this statement
 * @param second what it replaces, in words; null for a first statement
 */
public record Circumstances(MeetingFacts meeting, Admission admission, Set<String> waived, Sentence second) {
    public Circumstances {
        waived = Set.copyOf(waived);
    }
}
