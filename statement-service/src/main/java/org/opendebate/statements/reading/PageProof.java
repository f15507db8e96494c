package org.opendebate.statements.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.pdf.Obstacle;
import org.opendebate.documents.pdf.PdfWriter;
import org.opendebate.documents.pdf.Proof;

/** Finds what would break a compilation while its author can still mend it. */
@ApplicationScoped
public class PageProof {
    private final ProofSettings settings;
    private volatile PdfWriter writer;

    PageProof(ProofSettings settings) {
        this.settings = settings;
    }

    /** What stands in the way, found by looking at the text alone, in milliseconds; empty when nothing does. */
    List<Obstacle> obstacles(StatementText text) {
        return writer().renderability().obstacles(text);
    }

    /**
     * What stands in the way, found by setting the pages, which takes the better part of a second and a process of its own;
     * empty when nothing does. Never in a transaction.
     *
     * @throws org.opendebate.documents.pdf.PdfEngineFailed when the engine fails on any text
     */
    public Optional<String> fault(byte[] model) {
        return new Proof(writer()).fault(StatementTexts.text(model));
    }

    private PdfWriter writer() {
        PdfWriter ready = writer;
        if (ready == null) {
            ready = new PdfWriter(settings.typstHome()
                    .orElseThrow(() -> new IllegalStateException(
                            "opendebate.proof.typst-home is not set: name the folder of the PDF engine")));
            writer = ready;
        }
        return ready;
    }
}
