package org.opendebate.documents.read;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens parts for parsing: no declarations, nothing from outside, and no limits but those of the gate. Aalto parses bytes
 * of UTF-8 in nearly half of the time, and knows few other encodings; Woodstox parses the rest.
 */
final class XmlInput {

    private static final XMLInputFactory OF_UTF8 = restrained(new InputFactoryImpl());

    private static final XMLInputFactory OF_ANY = factory();

    /** How Word and those who write like it begin a part. */
    private static final byte[] USUAL_HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"".getBytes(StandardCharsets.US_ASCII);

    private XmlInput() {}

    /** In the encoding that the part's mark or declaration names, else UTF-8. */
    static XMLStreamReader open(InputStream stream) throws XMLStreamException {
        InputStream marked = stream.markSupported() ? stream : new BufferedInputStream(stream);
        try {
            marked.mark(USUAL_HEAD.length);
            boolean usual = Arrays.equals(marked.readNBytes(USUAL_HEAD.length), USUAL_HEAD);
            marked.reset();
            return (usual ? OF_UTF8 : OF_ANY).createXMLStreamReader(marked);
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = restrained(new WstxInputFactory());
        // the limits of the gate hold, not those of the parser at hand
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Integer.MAX_VALUE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 10_000);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Integer.MAX_VALUE);
        return factory;
    }

    private static XMLInputFactory restrained(XMLInputFactory factory) {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // what is broken is told where it is met, by an exception that is declared
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        return factory;
    }
}
