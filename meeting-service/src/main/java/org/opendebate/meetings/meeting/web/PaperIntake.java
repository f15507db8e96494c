package org.opendebate.meetings.meeting.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.finding.FindingWords;
import org.opendebate.kit.id.Uuid7;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.kit.scan.ScanProblems;
import org.opendebate.kit.scan.Scanner;
import org.opendebate.kit.scan.Verdict;
import org.opendebate.kit.storage.StoredObject;
import org.opendebate.kit.storage.Uploads;
import org.opendebate.meetings.OfficialLanguage;
import org.opendebate.meetings.Problems;
import org.opendebate.meetings.delegation.DelegationCode;
import org.opendebate.meetings.delegation.Register;
import org.opendebate.meetings.meeting.Meeting;
import org.opendebate.meetings.meeting.Paper;
import org.opendebate.meetings.meeting.PaperFormat;
import org.opendebate.meetings.meeting.PaperKind;
import org.opendebate.meetings.meeting.PaperModel;
import org.opendebate.meetings.reading.PaperReader;
import org.opendebate.meetings.reading.PaperReading;

/** Takes the file of a paper: looks at it, reads it, stores it and what was read. Never inside a transaction. */
@ApplicationScoped
class PaperIntake {
    private static final String AKOMA_NTOSO = "application/akn+xml";
    private static final String SCAN = "scan";
    /** A scanner that was restarted has read its signatures anew by then. */
    private static final Duration AWAY = Duration.ofSeconds(30);

    private final Scanner scanner;
    private final PaperReader reader;
    private final Register register;
    private final Uploads uploads;
    private final PaperSettings settings;
    private final Clock clock;

    PaperIntake(
            Scanner scanner,
            PaperReader reader,
            Register register,
            Uploads uploads,
            PaperSettings settings,
            @SystemTime Clock clock) {
        this.scanner = scanner;
        this.reader = reader;
        this.register = register;
        this.uploads = uploads;
        this.settings = settings;
        this.clock = clock;
    }

    /** The stored paper, and what was seen in it. */
    record Taken(Paper paper, List<MeetingAnswer.FindingAnswer> findings) {}

    /**
     * @param date that the paper bears; null for none
     * @throws Refusal when the file is too large, of no format that is taken, infected, or not sound, or cannot be scanned now
     */
    Taken take(Meeting meeting, PaperKind kind, OfficialLanguage language, LocalDate date, Path file) {
        PaperFormat format = format(file);
        scan(file);
        UUID id = Uuid7.next(clock);
        PaperReading.Sound sound = sound(
                switch (format) {
                    case DOCX -> reader.word(file, language, identity(id, meeting, date));
                    case PDF -> reader.pdf(file);
                });
        // a new key for every file: nothing in the store is ever overwritten
        String folder = "meetings/" + meeting.id() + "/" + kind.wire() + "/";
        StoredObject original = uploads.put(folder, file, format.mediaType());
        Optional<PaperModel> model = sound.model().map(read -> {
            StoredObject stored = uploads.put(folder, read.bytes(), AKOMA_NTOSO);
            return new PaperModel(stored.key(), stored.sha256(), stored.size(), read.reader());
        });
        return new Taken(
                new Paper(language, date, format, original.key(), original.sha256(), original.size(), model),
                sound.observations().stream()
                        .map(MeetingAnswer.FindingAnswer::of)
                        .toList());
    }

    private PaperReader.Identity identity(UUID id, Meeting meeting, LocalDate date) {
        DelegationCode presidency = meeting.plan().president().delegation();
        LocalDate day = date == null ? meeting.plan().date() : date;
        return new PaperReader.Identity(
                id,
                day,
                meeting.plan().organ().actor(),
                presidency.value(),
                register.runningName(presidency, day).orElse(presidency.value()));
    }

    private static PaperReading.Sound sound(PaperReading reading) {
        return switch (reading) {
            case PaperReading.Sound sound -> sound;
            case PaperReading.Refused(PaperReading.Observation why) ->
                throw Refusal.of(
                                Problems.PAPER_NOT_SOUND,
                                Sentence.of("The file cannot be taken: {found}").with("found", found(why)))
                        .rule(why.rule())
                        .found(found(why))
                        .remedy(why.remedy());
        };
    }

    private static Sentence found(PaperReading.Observation why) {
        return FindingWords.known(why.rule(), why.found()) instanceof Sentence sentence
                ? sentence
                : Sentence.of(why.found());
    }

    private PaperFormat format(Path file) {
        long size = size(file);
        long limit = settings.limit().asLongValue();
        if (size > limit) {
            throw Refusal.of(Problems.PAPER_TOO_LARGE, "The file is too large.")
                    .rule("paper-size")
                    .found(Sentence.of("{bytes} bytes").with("bytes", size))
                    .expected(Sentence.of("at most {most} bytes").with("most", limit))
                    .remedy("Make the pictures in it smaller, or leave out what does not belong to the paper.");
        }
        byte[] head = head(file);
        return PaperFormat.startingWith(head)
                .orElseThrow(() -> Refusal.of(Problems.PAPER_FORMAT, "The file is neither a PDF nor a Word document.")
                        .rule("paper-format")
                        .found(head.length == 0 ? "an empty file" : "a file that begins otherwise")
                        .expected("PDF, or Word in the form .docx")
                        .remedy("Save it as PDF or .docx; an old .doc is not enough."));
    }

    /** Before anything of it is read. A paper has no deadline: it is not taken unscanned where it has to be scanned. */
    private void scan(Path file) {
        if (!scanner.isSetUp()) {
            return;
        }
        switch (scanner.scan(file)) {
            case Verdict.Clean ignored -> {}
            case Verdict.Infected found ->
                throw Refusal.of(
                                ScanProblems.FILE_INFECTED,
                                "The scanner for malicious software has found something in the file.")
                        .rule(SCAN)
                        .found(found.signature())
                        .expected("a file in which the scanner finds nothing")
                        .remedy(
                                "Have the computer looked at that it comes from, make the file anew on another one, and send it.");
            case Verdict.Away ignored -> {
                if (scanner.isRequired()) {
                    throw Refusal.of(ScanProblems.SCANNER_AWAY, "The scanner for malicious software is away.")
                            .rule(SCAN)
                            .expected("a file in which the scanner finds nothing")
                            .remedy("Send the file again after the pause.")
                            .retryAfter(AWAY);
                }
            }
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be read", e);
        }
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PaperFormat.HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be read", e);
        }
    }
}
