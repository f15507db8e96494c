package org.opendebate.documents.law;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of one file, and which of them belongs to which. */
final class Parts {

    private static final String RELATED = "/relationships/";

    /** The parts that a part leads to, by the ids and by the kinds of what leads there. */
    record Related(Map<String, String> byId, Map<String, String> byKind) {}

    /** What is done with a part. */
    interface Reading {
        void of(XMLStreamReader in) throws IOException, XMLStreamException;
    }

    private static final XMLInputFactory FACTORY = factory();

    private final ZipFile zip;

    Parts(ZipFile zip) {
        this.zip = zip;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Integer.MAX_VALUE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 10_000);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Integer.MAX_VALUE);
        return factory;
    }

    /** Reads a part; null, or one that is not there, is not read. Tells whether it was. */
    boolean read(String part, Reading reading) throws IOException, XMLStreamException {
        ZipEntry entry = part == null ? null : zip.getEntry(part);
        if (entry == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            reading.of(FACTORY.createXMLStreamReader(in));
        }
        return true;
    }

    boolean holds(String part) {
        return part != null && zip.getEntry(part) != null;
    }

    void copy(String part, Path to) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What a part leads to; the empty name is the file itself. */
    Related related(String part) throws IOException, XMLStreamException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        Related related = new Related(new HashMap<>(), new HashMap<>());
        read(folder + "_rels/" + part.substring(folder.length()) + ".rels", in -> {
            while (in.hasNext()) {
                if (in.next() == XMLStreamConstants.START_ELEMENT
                        && in.getLocalName().equals("Relationship")) {
                    relate(in, folder, related);
                }
            }
        });
        return related;
    }

    private static void relate(XMLStreamReader in, String folder, Related related) {
        String type = in.getAttributeValue(null, "Type");
        String target = in.getAttributeValue(null, "Target");
        String id = in.getAttributeValue(null, "Id");
        boolean outside = "External".equals(in.getAttributeValue(null, "TargetMode"));
        if (type != null && target != null && id != null && !outside && type.contains(RELATED)) {
            String name = absolute(folder, target);
            related.byId().put(id, name);
            related.byKind().putIfAbsent(type.substring(type.lastIndexOf('/') + 1), name);
        }
    }

    private static String absolute(String folder, String target) {
        Path path =
                target.startsWith("/") ? Path.of(target) : Path.of("/" + folder).resolve(target);
        return path.normalize().toString().substring(1);
    }
}
