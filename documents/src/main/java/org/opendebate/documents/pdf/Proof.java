package org.opendebate.documents.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opendebate.documents.compile.Assembly;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.CompilationRequest;
import org.opendebate.documents.compile.Contribution;
import org.opendebate.documents.compile.Masthead;
import org.opendebate.documents.compile.MeetingFacts;
import org.opendebate.documents.compile.Organ;
import org.opendebate.documents.compile.Speaker;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.StatementText;

/** Sets a statement as the one annex of a document that nobody sees: what fails here would fail in the compilation. */
public final class Proof {

    private final PdfWriter writer;

    public Proof(PdfWriter writer) {
        this.writer = writer;
    }

    /**
     * Why the statement's pages cannot be set; empty when they can.
     *
     * @throws PdfEngineFailed when the engine fails on every text: then it is no fault of the statement
     * @throws UncheckedIOException when the engine cannot be started
     */
    public Optional<String> fault(StatementText text) {
        try {
            PdfReport report = writer.write(Assembly.assemble(document(text)), OutputStream.nullOutputStream());
            return report.fallbacks().stream().map(PdfReport.Fallback::reason).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("a proof cannot be set", e);
        }
    }

    private static CompilationRequest document(StatementText text) {
        LocalDate day = LocalDate.EPOCH;
        return new CompilationRequest(
                Language.EN,
                true,
                new Masthead(
                        Organ.securityCouncil(),
                        Optional.empty(),
                        day,
                        day,
                        Language.EN,
                        Masthead.Distribution.GENERAL,
                        Optional.empty()),
                MeetingFacts.of(
                        day,
                        "Proof",
                        Optional.empty(),
                        MeetingFacts.Format.CHAMBER,
                        new MeetingFacts.President("Proof", "Proof", Optional.empty())),
                List.of(new Contribution(
                        "proof",
                        1,
                        Contribution.Kind.NATIONAL,
                        new Author("proof", Author.Kind.MEMBER_STATE, "Proof", "Proof"),
                        new Speaker("Proof", Optional.empty(), Speaker.Level.PERMANENT_REPRESENTATIVE),
                        text.language(),
                        text,
                        "0".repeat(64))));
    }
}
