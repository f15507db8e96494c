package org.opendebate.documents.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import org.opendebate.documents.compile.Compilation;

/** Writes a compilation as PDF: checks that it can be set, has the engine set it, and finishes what comes back. */
public final class PdfWriter {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final PdfEngine engine;
    private final Renderability renderability;

    /**
     * @param typstHome the folder that the build fills with the engine and its fonts
     * @param node the Node executable
     */
    public PdfWriter(Path typstHome, String node) {
        this(new TypstEngine(typstHome, node, LIMIT), new Renderability(Glyphs.of(typstHome)));
    }

    /** With {@code node} from the path. */
    public PdfWriter(Path typstHome) {
        this(typstHome, "node");
    }

    PdfWriter(PdfEngine engine, Renderability renderability) {
        this.engine = engine;
        this.renderability = renderability;
    }

    /** What is asked of a single statement before it is accepted. */
    public Renderability renderability() {
        return renderability;
    }

    /**
     * @throws Unrenderable when an annex holds what cannot be set
     * @throws PdfEngineFailed when the engine gave none
     */
    public void write(Compilation compilation, OutputStream out) throws IOException {
        renderability.check(compilation);
        byte[] json = Json.bytes(PageData.of(compilation));
        out.write(PdfFinish.finish(engine.render(json), json));
    }
}
