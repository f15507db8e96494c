package org.opendebate.documents.akn;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.model.StatementText;

/** Writes one statement, or one letter, as an Akoma Ntoso document of its own. */
public final class AknWriter {

    private AknWriter() {}

    /** Writes UTF-8, the same bytes for the same input, and leaves the stream open. */
    public static void write(StatementText text, StatementIdentity identity, OutputStream stream) throws IOException {
        write(text, identity, StatementDoc.STATEMENT, stream);
    }

    /** The same for a letter, or a part of one, such as the concept note annexed to it. */
    public static void letter(StatementText text, StatementIdentity identity, OutputStream stream) throws IOException {
        write(text, identity, StatementDoc.LETTER, stream);
    }

    private static void write(StatementText text, StatementIdentity identity, String name, OutputStream stream)
            throws IOException {
        try {
            AknXml out = new AknXml(stream);
            out.document(() -> new StatementDoc(out, "", name).write(text, identity));
        } catch (XMLStreamException e) {
            throw new IOException("cannot write " + name + " " + identity.id(), e);
        }
    }
}
