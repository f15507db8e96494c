package org.opendebate.documents.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.opendebate.documents.akn.AknReader;
import org.opendebate.documents.akn.AknWriter;
import org.opendebate.documents.akn.StatementIdentity;
import org.opendebate.documents.compile.Contribution;
import org.opendebate.documents.compile.TextSource;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.read.Finding;
import org.opendebate.documents.read.ReadOutcome;
import org.opendebate.documents.read.Severity;
import org.opendebate.documents.read.WordReader;

/**
 * Reads the Word files of a folder once, and keeps what they say as Akoma Ntoso in a folder of its own, from where each
 * form of the document reads annex by annex: so thousands of statements need no more memory than one.
 */
final class Sources implements AutoCloseable {

    private final Path kept;
    private final PrintStream complaints;

    Sources(PrintStream complaints) throws IOException {
        this.kept = Files.createTempDirectory("opendebate-texts");
        this.complaints = complaints;
    }

    /** All that are described and no other lie in the folder, or it is said which. */
    List<Contribution> read(Path folder, MeetingFile meeting) throws IOException {
        leaveNoneOut(folder, meeting);
        List<Contribution> contributions = new ArrayList<>();
        for (MeetingFile.Entry entry : meeting.statements()) {
            Path file = folder.resolve(entry.file());
            if (!Files.isRegularFile(file)) {
                throw new CannotCompile(entry.place() + ".file: there is no file " + file);
            }
            contributions.add(contribution(file, entry, meeting));
        }
        return contributions;
    }

    private static void leaveNoneOut(Path folder, MeetingFile meeting) throws IOException {
        Set<Path> described = new HashSet<>();
        meeting.statements()
                .forEach(entry -> described.add(folder.resolve(entry.file()).normalize()));
        List<String> left;
        try (Stream<Path> files = Files.walk(folder)) {
            left = files.filter(file -> file.toString().endsWith(".docx") && !described.contains(file.normalize()))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
        if (!left.isEmpty()) {
            throw new CannotCompile("in the folder, and not among the statements: " + String.join(", ", left));
        }
    }

    private Contribution contribution(Path file, MeetingFile.Entry entry, MeetingFile meeting) throws IOException {
        return switch (new WordReader().read(file, entry.language())) {
            case ReadOutcome.Refused refused -> throw refused(entry.file(), refused.finding());
            case ReadOutcome.Read read -> {
                if (read.refusal().isPresent()) {
                    throw refused(entry.file(), read.refusal().get());
                }
                warn(entry.file(), read.findings());
                String id = id(entry.file());
                yield new Contribution(
                        id,
                        1,
                        entry.kind(),
                        entry.author(),
                        entry.speaker(),
                        entry.language(),
                        keep(read.text(), id, entry, meeting),
                        Sha256.of(file));
            }
        };
    }

    private static CannotCompile refused(String file, Finding finding) {
        return new CannotCompile(
                "%s: refused: %s: %s %s".formatted(file, finding.ruleId(), finding.found(), finding.remedy()));
    }

    /** The name of a file as an id. */
    static String id(String file) {
        return file.replaceFirst("\\.docx$", "").replaceAll("[^A-Za-z0-9]+", "-");
    }

    private void warn(String file, List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.severity() == Severity.WARNING) {
                complaints.println(
                        file + ": warning: " + finding.ruleId() + ": " + finding.found() + " " + finding.remedy());
            }
        }
    }

    private TextSource keep(StatementText text, String id, MeetingFile.Entry entry, MeetingFile meeting)
            throws IOException {
        Path file = kept.resolve(id + ".xml");
        if (Files.exists(file)) {
            throw new CannotCompile(entry.place() + ".file: too like the name of another file: " + entry.file());
        }
        StatementIdentity identity = new StatementIdentity(
                id,
                1,
                meeting.meeting().date(),
                meeting.masthead().organ().actor(),
                entry.author().code(),
                entry.author().runningName());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            AknWriter.write(text, identity, out);
        }
        return new TextSource.Kept(text.languages(), () -> {
            try (InputStream in = Files.newInputStream(file)) {
                return AknReader.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(entry.file() + ": what was read of it is gone", e);
            }
        });
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(kept);
    }
}
