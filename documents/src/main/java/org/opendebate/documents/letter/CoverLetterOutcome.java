package org.opendebate.documents.letter;

import java.util.List;
import java.util.Optional;
import org.opendebate.documents.read.Finding;
import org.opendebate.documents.read.Severity;

/** What came of checking a cover letter. */
public sealed interface CoverLetterOutcome {

    /** The form of the file. */
    enum Format {
        PDF("pdf", "application/pdf"),
        DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        private final String code;
        private final String mediaType;

        Format(String code, String mediaType) {
            this.code = code;
            this.mediaType = mediaType;
        }

        public String code() {
            return code;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /**
     * The file can be taken.
     *
     * @param text what it says, in logical order; empty when it is a scan
     * @param contents what was found in the text; empty when it is a scan
     * @param findings of the file, and of what was found and not found in the text
     */
    record Sound(Format format, String text, Optional<LetterContents> contents, List<Finding> findings)
            implements CoverLetterOutcome {
        public Sound {
            findings = List.copyOf(findings);
        }
    }

    /** The file is not taken, and why. */
    record Refused(Finding finding) implements CoverLetterOutcome {
        public Refused {
            if (finding.severity() != Severity.REFUSAL) {
                throw new IllegalArgumentException("Refused: finding " + finding.ruleId() + " is no refusal");
            }
        }
    }
}
