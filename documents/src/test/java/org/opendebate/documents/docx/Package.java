package org.opendebate.documents.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The parts of a Word file, read by the JDK's own parser, and its pictures as they are. */
record Package(Map<String, Document> parts, Map<String, byte[]> pictures) {

    static Package read(byte[] docx) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        Map<String, Document> parts = new LinkedHashMap<>();
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("word/media/")) {
                    pictures.put(entry.getName(), zip.readAllBytes());
                } else {
                    parts.put(entry.getName(), parse(factory, zip));
                }
            }
        }
        return new Package(parts, pictures);
    }

    private static Document parse(DocumentBuilderFactory factory, ZipInputStream zip) throws Exception {
        try {
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Document part(String name) {
        return parts.get(name);
    }

    List<Element> all(String part, String element) {
        NodeList nodes = part(part).getElementsByTagName(element);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    List<String> values(String part, String element, String attribute) {
        return all(part, element).stream()
                .filter(found -> found.hasAttribute(attribute))
                .map(found -> found.getAttribute(attribute))
                .toList();
    }
}
