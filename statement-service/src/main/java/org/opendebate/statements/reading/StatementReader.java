package org.opendebate.statements.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.opendebate.documents.akn.AknWriter;
import org.opendebate.documents.akn.StatementIdentity;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.pdf.Obstacle;
import org.opendebate.documents.read.Finding;
import org.opendebate.documents.read.ReadOutcome;
import org.opendebate.documents.read.Severity;
import org.opendebate.documents.read.WordReader;
import org.opendebate.kit.problem.Sentence;

/** Reads Word files, and makes of what was read the model that is kept and compiled. */
@ApplicationScoped
public class StatementReader {
    private final PageProof proof;

    StatementReader(PageProof proof) {
        this.proof = proof;
    }

    public Reading read(Path file, String language) {
        try {
            return switch (new WordReader().read(file, Language.ofCode(language))) {
                case ReadOutcome.Refused(Finding finding) -> new Reading.Refused(observation(finding));
                case ReadOutcome.Read read
                when read.refusal().isPresent() ->
                    new Reading.Refused(observation(read.refusal().get()));
                case ReadOutcome.Read read ->
                    new Reading.Read(
                            read.text(),
                            WordReader.VERSION,
                            observations(read),
                            read.words().count(),
                            read.words().unit().name().toLowerCase(Locale.ROOT));
            };
        } catch (IOException e) {
            throw new UncheckedIOException("a statement's file cannot be read", e);
        }
    }

    /** Akoma Ntoso in UTF-8; the same bytes for the same input. */
    public byte[] model(Reading.Read read, ModelIdentity identity) {
        ModelIdentity.Author author = identity.author();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            AknWriter.write(
                    read.text(),
                    new StatementIdentity(
                            identity.statementId().toString(),
                            identity.version(),
                            author.meetingDate(),
                            author.organActor(),
                            author.code(),
                            author.name()),
                    bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a statement's model cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private List<Reading.Observation> observations(ReadOutcome.Read read) {
        Stream<Reading.Observation> obstacles =
                proof.obstacles(read.text()).stream().map(StatementReader::observation);
        return Stream.concat(read.findings().stream().map(StatementReader::observation), obstacles)
                .toList();
    }

    private static Reading.Observation observation(Obstacle obstacle) {
        return new Reading.Observation(
                Obstacle.RULE_ID,
                true,
                obstacle.place().isEmpty() ? null : obstacle.place(),
                obstacle.found(),
                obstacle.prevents()
                        ? Sentence.of("{remedy} Send it again: the statement cannot be accepted as it is.")
                                .with("remedy", obstacle.remedy())
                                .toString()
                        : obstacle.remedy());
    }

    static Reading.Observation observation(Finding finding) {
        return new Reading.Observation(
                finding.ruleId(),
                finding.severity() == Severity.WARNING,
                finding.place().isEmpty() ? null : finding.place(),
                finding.found(),
                finding.remedy());
    }
}
