package org.opendebate.statements.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.opendebate.kit.problem.Contact;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.meeting.Contacts;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.reading.CoverLetterReader;
import org.opendebate.statements.reading.MediaTypes;
import org.opendebate.statements.reading.Reading;
import org.opendebate.statements.reading.StatementReader;
import org.opendebate.statements.register.Register;
import org.opendebate.statements.scan.Scan;
import org.opendebate.statements.submission.Submission;
import org.opendebate.statements.submission.SubmissionSettings;

/** Judges a submission by its meeting's guidance note. Stores nothing; not to be called in a transaction. */
@ApplicationScoped
public class GuidanceRules {
    private final Register register;
    private final StatementReader reader;
    private final CoverLetterReader coverLetters;
    private final ScanRules scan;
    private final SubmissionSettings settings;
    private final RuleMetrics metrics;

    GuidanceRules(
            Register register,
            StatementReader reader,
            CoverLetterReader coverLetters,
            ScanRules scan,
            SubmissionSettings settings,
            RuleMetrics metrics) {
        this.register = register;
        this.reader = reader;
        this.coverLetters = coverLetters;
        this.scan = scan;
        this.settings = settings;
        this.metrics = metrics;
    }

    /** Every rule with its outcome; nothing is refused. */
    public Examination check(Submission submission, Circumstances circumstances) {
        Examination examined =
                examine(submission, circumstances, new Outcomes(false, null, Set.of(), circumstances.waived()));
        metrics.judged(RuleMetrics.Asked.CHECK, examined.judgement());
        return examined;
    }

    /**
     * The same for what is to be kept. Only what the guidance note lets be stored as incomplete may fail.
     *
     * @throws Refusal at the first other rule that fails
     */
    public Examination require(Submission submission, Circumstances circumstances) {
        Contact contact = Contacts.debate(circumstances.meeting());
        Set<String> stored = circumstances.meeting().guidanceNote().stored();
        try {
            Examination examined =
                    examine(submission, circumstances, new Outcomes(true, contact, stored, circumstances.waived()));
            metrics.judged(RuleMetrics.Asked.SUBMISSION, examined.judgement());
            return examined;
        } catch (Refusal refusal) {
            metrics.refused(refusal);
            throw refusal;
        }
    }

    private Examination examine(Submission submission, Circumstances circumstances, Outcomes outcomes) {
        MeetingFacts meeting = circumstances.meeting();
        new TimeRules(outcomes).judge(submission, circumstances);
        new AuthorRules(register, outcomes).judge(submission, meeting);
        new KindRules(register, outcomes).judge(submission.metadata(), meeting);
        new SignatoryRules(register, outcomes).judge(submission.metadata(), circumstances);
        Scan scanned = scan.judge(submission, outcomes);
        FileRules files = new FileRules(settings, outcomes);
        Optional<Reading.Read> reading = files.statement(submission, reader);
        reading.ifPresent(read -> new TextRules(settings, outcomes).judge(read, meeting.guidanceNote()));
        Optional<String> coverLetter = files.coverLetter(submission, circumstances, coverLetters);
        files.evidence(submission);
        Judgement judgement = outcomes.judgement();
        return new Examination(judgement, reading, documentMediaType(reading, judgement), coverLetter, scanned);
    }

    private static String documentMediaType(Optional<Reading.Read> reading, Judgement judgement) {
        if (reading.isPresent()) {
            return MediaTypes.DOCX;
        }
        return judgement.lacks().contains(Shortcoming.OLD_WORD.rule()) ? MediaTypes.OLD_WORD : MediaTypes.OCTETS;
    }
}
