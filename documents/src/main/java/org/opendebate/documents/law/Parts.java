package org.opendebate.documents.law;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of one file, and which of them belongs to which. */
final class Parts implements AutoCloseable {

    private static final String RELATED = "/relationships/";

    /** The parts that a part leads to, by the ids and by the kinds of what leads there. */
    record Related(Map<String, String> byId, Map<String, String> byKind) {}

    /** What is done with a part. */
    interface Reading {
        void of(XMLStreamReader in) throws IOException, XMLStreamException;
    }

    private static final XMLInputFactory FACTORY = factory();

    private final Path file;
    private final Conservation.Unpacked unpacked;
    private final Map<String, Related> relations = new HashMap<>();

    /** Opened when something is wanted that is not unpacked. */
    private ZipFile zip;

    Parts(Path file, Conservation.Unpacked unpacked) {
        this.file = file;
        this.unpacked = unpacked;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
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
        if (!holds(part)) {
            return false;
        }
        try (InputStream in = stream(part)) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            reading.of(xml);
            xml.close();
        }
        return true;
    }

    /** Whether a name may stand in a part, as far as its bytes tell at a glance. */
    boolean mayHold(String part, String name) {
        byte[] bytes = part == null ? null : unpacked.parts().get(part);
        if (bytes == null || bytes.length == 0 || bytes[0] != '<') {
            return true;
        }
        String letters = new String(bytes, StandardCharsets.ISO_8859_1);
        // with zero bytes the letters may be written in another way
        return letters.contains(name) || letters.indexOf(0) >= 0;
    }

    boolean holds(String part) throws IOException {
        return part != null && (unpacked.parts().containsKey(part) || !unpacked.all() && zip().getEntry(part) != null);
    }

    private InputStream stream(String part) throws IOException {
        byte[] bytes = unpacked.parts().get(part);
        return bytes != null ? new ByteArrayInputStream(bytes) : zip().getInputStream(zip().getEntry(part));
    }

    private ZipFile zip() throws IOException {
        if (zip == null) {
            zip = new ZipFile(file.toFile());
        }
        return zip;
    }

    void copy(String part, Path to) throws IOException {
        try (InputStream in = stream(part)) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What a part leads to; the empty name is the file itself. */
    Related related(String part) throws IOException, XMLStreamException {
        Related known = relations.get(part);
        if (known != null) {
            return known;
        }
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
        relations.put(part, related);
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
        if (!target.isEmpty() && target.charAt(0) != '.' && target.indexOf('/') < 0) {
            return folder + target;
        }
        Path path =
                target.startsWith("/") ? Path.of(target) : Path.of("/" + folder).resolve(target);
        return path.normalize().toString().substring(1);
    }
}
