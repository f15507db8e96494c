package org.opendebate.documents.read;

import java.util.List;
import org.opendebate.documents.model.StatementText;

/** What came of reading a file. */
public sealed interface ReadOutcome {

    /** The file was read; {@code findings} holds no refusal. */
    record Read(StatementText text, List<Finding> findings, Words words) implements ReadOutcome {
        public Read {
            findings = List.copyOf(findings);
        }
    }

    /** The file was not read, and why. */
    record Refused(Finding finding) implements ReadOutcome {
        public Refused {
            if (finding.severity() != Severity.REFUSAL) {
                throw new IllegalArgumentException("Refused: finding " + finding.ruleId() + " is no refusal");
            }
        }
    }
}
