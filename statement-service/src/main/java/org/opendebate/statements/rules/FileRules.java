package org.opendebate.statements.rules;

import io.quarkus.runtime.configuration.MemorySize;
import java.util.Optional;
import org.opendebate.kit.problem.OneOf;
import org.opendebate.statements.Problems;
import org.opendebate.statements.meeting.MeetingFacts.GuidanceNote;
import org.opendebate.statements.reading.CoverLetterReader;
import org.opendebate.statements.reading.MediaTypes;
import org.opendebate.statements.reading.Reading;
import org.opendebate.statements.reading.StatementReader;
import org.opendebate.statements.rules.Outcomes.Failure;
import org.opendebate.statements.submission.Submission;
import org.opendebate.statements.submission.SubmissionSettings;
import org.opendebate.statements.submission.UploadedFile;

/** The two files: there, not empty, not too large, of a format that is taken. */
final class FileRules {
    private static final String COVER_LETTER = Shortcoming.COVER_LETTER.rule();
    private static final String NO_FILE = "no file";
    private static final String LETTER = "cover letter";

    private final SubmissionSettings settings;
    private final Outcomes outcomes;

    FileRules(SubmissionSettings settings, Outcomes outcomes) {
        this.settings = settings;
        this.outcomes = outcomes;
    }

    Optional<Reading.Read> statement(Submission submission, StatementReader reader) {
        UploadedFile file = submission.statement();
        if (file == null) {
            outcomes.fail(
                    "statement",
                    new Failure(
                            Problems.STATEMENT_MISSING,
                            "The part named statement is missing.",
                            NO_FILE,
                            "a .docx file",
                            "Send the statement's Word file as the part named statement."));
            return Optional.empty();
        }
        if (!sized("statement", file, settings.largestStatement())) {
            return Optional.empty();
        }
        return switch (reader.read(file.path(), submission.metadata().language())) {
            case Reading.Read read -> Optional.of(read);
            case Reading.Refused refused -> {
                Reading.Observation why = refused.why();
                outcomes.fail(
                        why.rule(),
                        new Failure(
                                Problems.NOT_A_DOCX,
                                "The statement's file is not taken.",
                                why.found(),
                                "a sound Word file (.docx)",
                                why.place(),
                                why.remedy()));
                yield Optional.empty();
            }
        };
    }

    void evidence(Submission submission) {
        if (submission.evidence() != null) {
            sized("evidence", submission.evidence(), settings.largestEvidence());
        }
    }

    /** The cover letter's media type; empty where there is none. */
    Optional<String> coverLetter(Submission submission, Circumstances circumstances, CoverLetterReader reader) {
        GuidanceNote note = circumstances.meeting().guidanceNote();
        UploadedFile file = submission.coverLetter();
        OneOf formats = new OneOf(note.coverLetterFormats());
        if (file == null) {
            if (submission.metadata().kind().isWritten()) {
                outcomes.fail(
                        COVER_LETTER,
                        new Failure(
                                Problems.COVER_LETTER_MISSING,
                                "A written statement comes with a signed cover letter.",
                                NO_FILE,
                                formats,
                                "Send the signed cover letter as the part named coverLetter."));
            }
            return Optional.empty();
        }
        if (!sized(COVER_LETTER, file, settings.largestCoverLetter())) {
            return Optional.empty();
        }
        return switch (reader.check(
                file.path(), note.coverLetterFormats(), submission.metadata().signatory())) {
            case CoverLetterReader.Taken taken -> {
                outcomes.pass(COVER_LETTER, taken.format(), formats);
                taken.observations().forEach(this::observed);
                yield Optional.of(taken.mediaType());
            }
            case CoverLetterReader.NotTaken why -> {
                outcomes.fail(
                        why.rule(),
                        new Failure(
                                Problems.COVER_LETTER_FORMAT,
                                "The cover letter's file is not taken.",
                                why.found(),
                                formats,
                                why.remedy()));
                // it is kept as it came, with whatever is stored as incomplete
                yield Optional.of(MediaTypes.OCTETS);
            }
        };
    }

    private void observed(Reading.Observation seen) {
        String place = seen.place() == null ? LETTER : String.join(", ", LETTER, seen.place());
        if (seen.isWarning()) {
            outcomes.warn(seen.rule(), seen.found(), null, place, seen.remedy());
        } else {
            outcomes.note(seen.rule(), seen.found(), place);
        }
    }

    private boolean sized(String rule, UploadedFile file, MemorySize most) {
        long size = file.size();
        if (size == 0) {
            outcomes.fail(
                    rule + "-size",
                    new Failure(
                            Problems.EMPTY_FILE,
                            "The file has no bytes.",
                            RuleWords.bytes(0),
                            "a file with content",
                            "Check that the right file was chosen, and send it again."));
            return false;
        }
        if (size > most.asLongValue()) {
            outcomes.fail(
                    rule + "-size",
                    new Failure(
                            Problems.FILE_TOO_LARGE,
                            "The file is larger than what is taken.",
                            RuleWords.bytes(size),
                            RuleWords.atMostBytes(most.asLongValue()),
                            "Remove pictures and embedded files, or scan at a lower resolution, and send it again."));
            return false;
        }
        return true;
    }
}
