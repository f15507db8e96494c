package org.opendebate.documents.akn;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.model.StatementText;

/** Writes one statement as an Akoma Ntoso document of its own. */
public final class AknWriter {

    private AknWriter() {}

    /** Writes UTF-8, the same bytes for the same input, and leaves the stream open. */
    public static void write(StatementText text, StatementIdentity identity, OutputStream stream) throws IOException {
        try {
            AknXml out = new AknXml(stream);
            out.document(() -> new StatementDoc(out, "").write(text, identity));
        } catch (XMLStreamException e) {
            throw new IOException("cannot write statement " + identity.id(), e);
        }
    }
}
