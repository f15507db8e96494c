package org.opendebate.documents.akn;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Moves over an Akoma Ntoso file, child by child. */
final class AknCursor {

    /** What is done with a child element; it may be left unread. */
    interface Child {
        void element(String name) throws XMLStreamException;
    }

    /** What is done with characters between children. */
    interface Characters {
        void text(String text) throws XMLStreamException;
    }

    private static final int MAXIMUM_DEPTH = 1024;

    /** Looked for and set up once: a compilation is read from hundreds of files. */
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader in;
    private int depth;

    AknCursor(InputStream stream) throws XMLStreamException {
        in = FACTORY.createXMLStreamReader(stream);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        return factory;
    }

    void root() throws XMLStreamException {
        while (depth == 0) {
            step();
        }
    }

    /** The children of the current element, and the characters between them. */
    void children(Child child, Characters characters) throws XMLStreamException {
        int own = depth;
        while (depth >= own) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT) {
                int childDepth = depth;
                child.element(
                        AknXml.NAMESPACE.equals(in.getNamespaceURI()) ? in.getLocalName() : "?" + in.getLocalName());
                while (depth >= childDepth) {
                    step();
                }
            } else if (in.isCharacters()) {
                characters.text(in.getText());
            }
        }
    }

    void children(Child child) throws XMLStreamException {
        children(child, text -> {});
    }

    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        children(name -> {}, text::append);
        return text.toString();
    }

    /** Of the current element; null where it is not given. */
    String attribute(String name) {
        return in.getAttributeValue(null, name);
    }

    /** Of the current element, which is not in the profile without it. */
    String required(String name) throws XMLStreamException {
        String value = attribute(name);
        if (value == null) {
            throw unexpected(in.getLocalName() + " without " + name);
        }
        return value;
    }

    String language() {
        return in.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
    }

    List<String> classes() {
        String value = attribute("class");
        return value == null ? List.of() : Arrays.asList(value.split(" "));
    }

    XMLStreamException unexpected(String found) {
        return new XMLStreamException("not in the profile: " + found, in.getLocation());
    }

    private int step() throws XMLStreamException {
        if (!in.hasNext()) {
            throw new XMLStreamException("ends too early");
        }
        int event = in.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > MAXIMUM_DEPTH) {
                    throw new XMLStreamException("nested too deep");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD -> throw new XMLStreamException("holds a document type declaration");
            default -> {}
        }
        return event;
    }
}
