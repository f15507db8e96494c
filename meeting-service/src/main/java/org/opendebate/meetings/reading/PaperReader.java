package org.opendebate.meetings.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.documents.akn.AknWriter;
import org.opendebate.documents.akn.StatementIdentity;
import org.opendebate.documents.letter.CoverLetterCheck;
import org.opendebate.documents.letter.CoverLetterOutcome;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.read.Finding;
import org.opendebate.documents.read.ReadOutcome;
import org.opendebate.documents.read.WordReader;
import org.opendebate.meetings.OfficialLanguage;

/** Reads the letter, the concept note and the guidance note. Hostile files are refused, be they Word or PDF. */
@ApplicationScoped
public class PaperReader {
    private static final String ACTIVE_CONTENT = "active-content";

    /**
     * What a model says of its paper beside the text.
     *
     * @param date that it bears, or of the meeting
     * @param actor of the organ that meets: {@code un-sc}
     * @param author code of the delegation that presides
     * @param authorName as it is shown
     */
    public record Identity(UUID paper, LocalDate date, String actor, String author, String authorName) {}

    /** Reads a Word file in the language in which it is said to be, and makes its model. */
    public PaperReading word(Path file, OfficialLanguage language, Identity identity) {
        try {
            return switch (new WordReader().read(file, Language.ofCode(language.tag()))) {
                case ReadOutcome.Refused(Finding finding) -> new PaperReading.Refused(observation(finding));
                case ReadOutcome.Read read
                when read.refusal().isPresent() ->
                    new PaperReading.Refused(observation(read.refusal().get()));
                case ReadOutcome.Read read ->
                    new PaperReading.Sound(
                            Optional.of(new PaperReading.Model(model(read, identity), WordReader.VERSION)),
                            read.findings().stream()
                                    .map(PaperReader::observation)
                                    .toList());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("a paper cannot be read", e);
        }
    }

    /**
     * Looks whether a PDF is sound; its text is left alone. What runs in it is refused, where a cover letter is only warned
     * of: every delegation opens a paper.
     */
    public PaperReading pdf(Path file) {
        try {
            return switch (CoverLetterCheck.check(file)) {
                case CoverLetterOutcome.Refused(Finding finding) -> new PaperReading.Refused(observation(finding));
                case CoverLetterOutcome.Sound sound ->
                    sound.findings().stream()
                            .filter(finding -> finding.ruleId().equals(ACTIVE_CONTENT))
                            .findFirst()
                            .<PaperReading>map(finding -> new PaperReading.Refused(observation(finding)))
                            .orElseGet(() -> new PaperReading.Sound(Optional.empty(), List.of()));
            };
        } catch (IOException e) {
            throw new UncheckedIOException("a paper cannot be read", e);
        }
    }

    private static byte[] model(ReadOutcome.Read read, Identity identity) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AknWriter.letter(
                read.text(),
                new StatementIdentity(
                        identity.paper().toString(),
                        1,
                        identity.date(),
                        identity.actor(),
                        identity.author(),
                        identity.authorName()),
                bytes);
        return bytes.toByteArray();
    }

    private static PaperReading.Observation observation(Finding finding) {
        return new PaperReading.Observation(
                finding.ruleId(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.place().isEmpty() ? null : finding.place(),
                finding.found(),
                finding.remedy());
    }
}
