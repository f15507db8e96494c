package org.opendebate.documents.akn;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements of the Akoma Ntoso namespace. */
final class AknXml {

    static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /** What stands inside an element. */
    interface Content {
        void write() throws XMLStreamException;
    }

    private final Writer writer;
    private final XMLStreamWriter out;

    AknXml(OutputStream stream) throws XMLStreamException {
        // over a writer: given a stream, the JDK splits characters beyond the basic plane into two references
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
    }

    /** The document around its one element; then everything is flushed, and the stream stays open. */
    void document(Content content) throws XMLStreamException, IOException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeCharacters("\n");
        out.writeStartElement("akomaNtoso");
        out.writeDefaultNamespace(NAMESPACE);
        content.write();
        out.writeEndElement();
        out.writeEndDocument();
        out.flush();
        writer.write('\n');
        writer.flush();
    }

    /** @param attributes names and values in turn; a null value is left out */
    void element(String name, Content content, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        attributes(attributes);
        content.write();
        out.writeEndElement();
    }

    void empty(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        attributes(attributes);
    }

    void text(String text) throws XMLStreamException {
        out.writeCharacters(text);
    }

    /** A line of its own for the next element, where white space means nothing. */
    void newLine() throws XMLStreamException {
        out.writeCharacters("\n");
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] == null) {
                continue;
            }
            if (attributes[i].equals("xml:lang")) {
                out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", attributes[i + 1]);
            } else {
                out.writeAttribute(attributes[i], attributes[i + 1]);
            }
        }
    }
}
