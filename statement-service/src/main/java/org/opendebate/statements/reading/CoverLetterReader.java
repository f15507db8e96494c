package org.opendebate.statements.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opendebate.documents.letter.CoverLetterCheck;
import org.opendebate.documents.letter.CoverLetterOutcome;
import org.opendebate.documents.letter.SignatoryRole;
import org.opendebate.documents.read.Finding;
import org.opendebate.kit.problem.OneOf;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.statements.submission.Signatory;

/** Checks cover letters: of a format that is taken, sound, nothing in them that runs, and what they must say. */
@ApplicationScoped
public class CoverLetterReader {
    private static final String FORMAT = "cover-letter-format";

    /** What only tells that it is no sound letter; the document engine has a rule for each. */
    private static final Set<String> UNREADABLE = Set.of("not-pdf-or-word", "not-word", "old-word", "file-damaged");

    /** What came of it. */
    public sealed interface Check {}

    /** A sound file of a format that the guidance note names. */
    public record Taken(String format, String mediaType, List<Reading.Observation> observations) implements Check {}

    /** Anything else. */
    public record NotTaken(String rule, String found, Object remedy) implements Check {}

    /** @param said who is said to have signed; null when nobody is named */
    public Check check(Path file, List<String> formats, Signatory said) {
        try {
            return switch (CoverLetterCheck.check(file, signatory(said))) {
                case CoverLetterOutcome.Sound sound
                when formats.contains(sound.format().code()) ->
                    new Taken(
                            sound.format().code(),
                            sound.format().mediaType(),
                            sound.findings().stream()
                                    .map(StatementReader::observation)
                                    .toList());
                case CoverLetterOutcome.Sound sound ->
                    new NotTaken(
                            FORMAT,
                            sound.format().code(),
                            Sentence.of("Send the signed cover letter as {formats}.")
                                    .with("formats", new OneOf(formats)));
                case CoverLetterOutcome.Refused(Finding finding) ->
                    new NotTaken(
                            UNREADABLE.contains(finding.ruleId()) ? FORMAT : finding.ruleId(),
                            finding.found(),
                            finding.remedy());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("a cover letter cannot be read", e);
        }
    }

    private static org.opendebate.documents.letter.Signatory signatory(Signatory said) {
        return said == null
                ? org.opendebate.documents.letter.Signatory.UNKNOWN
                : new org.opendebate.documents.letter.Signatory(
                        Optional.of(said.name()), SignatoryRole.ofCode(said.role()));
    }
}
