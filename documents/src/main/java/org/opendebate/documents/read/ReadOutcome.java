package org.opendebate.documents.read;

import java.util.List;
import java.util.Optional;
import org.opendebate.documents.model.StatementText;

/** What came of reading a file. */
public sealed interface ReadOutcome {

    /**
     * The file was read.
     *
     * @param findings a refusal among them says that the file is sound, but no statement: {@code no-text}
     */
    record Read(StatementText text, List<Finding> findings, Words words) implements ReadOutcome {
        public Read {
            findings = List.copyOf(findings);
        }

        /** Why a file that was read is no statement all the same; empty for a statement. */
        public Optional<Finding> refusal() {
            return findings.stream()
                    .filter(finding -> finding.severity() == Severity.REFUSAL)
                    .findFirst();
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
