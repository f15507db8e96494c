package org.opendebate.statements.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.opendebate.statements.Problems;
import org.opendebate.statements.meeting.Contacts;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.reading.MediaTypes;
import org.opendebate.statements.reading.Reading;
import org.opendebate.statements.reading.StatementReader;
import org.opendebate.statements.scan.Scan;
import org.opendebate.statements.submission.SubmissionSettings;
import org.opendebate.statements.submission.UploadedFile;

/**
 * Judges the file of a translation as that of a statement; a translation comes without a cover letter. It has no deadline
 * of its own, so that it is not stored to be scanned later.
 */
@ApplicationScoped
public class TranslationRules {
    private final StatementReader reader;
    private final ScanRules scan;
    private final SubmissionSettings settings;

    TranslationRules(StatementReader reader, ScanRules scan, SubmissionSettings settings) {
        this.reader = reader;
        this.scan = scan;
        this.settings = settings;
    }

    /**
     * Reads and judges; not to be called in a transaction.
     *
     * @throws org.opendebate.kit.problem.Refusal where the file is not taken
     */
    public Examination require(UploadedFile file, String language, MeetingFacts meeting) {
        Outcomes outcomes = new Outcomes(true, Contacts.debate(meeting));
        if (file.size() == 0) {
            outcomes.fail(
                    "statement-size",
                    new Outcomes.Failure(
                            Problems.EMPTY_FILE,
                            "The file has no bytes.",
                            RuleWords.bytes(0),
                            "a file with content",
                            "Check that the right file was chosen, and send it again."));
        }
        Scan scanned = scan.judge(file, outcomes);
        return switch (reader.read(file.path(), language)) {
            case Reading.Read read -> {
                new TextRules(settings, outcomes).judge(read, meeting.guidanceNote());
                yield new Examination(
                        outcomes.judgement(), Optional.of(read), MediaTypes.DOCX, Optional.empty(), scanned);
            }
            case Reading.Refused refused -> {
                Reading.Observation why = refused.why();
                outcomes.fail(
                        why.rule(),
                        new Outcomes.Failure(
                                Problems.NOT_A_DOCX,
                                "The translation's file is not taken.",
                                why.found(),
                                "a sound Word file (.docx)",
                                why.place(),
                                why.remedy()));
                throw new IllegalStateException("what fails a rule here is refused");
            }
        };
    }
}
