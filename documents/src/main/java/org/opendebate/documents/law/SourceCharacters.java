package org.opendebate.documents.law;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The visible characters of a Word file in order, notes at the places of their references. */
final class SourceCharacters {

    /** Stands for a sign of a symbol font: one character, whichever it is shown as. */
    static final int ANY = 0xFFFF;

    private static final String RELATED = "/relationships/";

    private final ZipFile zip;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    private SourceCharacters(ZipFile zip) {
        this.zip = zip;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setProperty("jdk.xml.elementAttributeLimit", "10000");
    }

    static int[] of(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new SourceCharacters(zip)
                    .body()
                    .codePoints()
                    .filter(Conservation::seen)
                    .toArray();
        } catch (XMLStreamException e) {
            throw new IOException("the file cannot be walked", e);
        }
    }

    private String body() throws IOException, XMLStreamException {
        String main = targets("_rels/.rels", "").get("officeDocument");
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        Map<String, String> targets = targets(folder + "_rels/" + main.substring(folder.length()) + ".rels", folder);
        HiddenStyles styles = styles(targets.get("styles"));
        Map<String, String> notes = new HashMap<>();
        for (String kind : new String[] {"footnote", "endnote"}) {
            walk(targets.get(kind + "s"), new SourceWalk(styles, Map.of(), notes));
        }
        SourceWalk walk = new SourceWalk(styles, notes, new HashMap<>());
        walk(main, walk);
        return walk.characters();
    }

    private HiddenStyles styles(String part) throws IOException, XMLStreamException {
        ZipEntry entry = part == null ? null : zip.getEntry(part);
        if (entry == null) {
            return HiddenStyles.read(null);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return HiddenStyles.read(factory.createXMLStreamReader(in));
        }
    }

    private void walk(String part, SourceWalk walk) throws IOException, XMLStreamException {
        ZipEntry entry = part == null ? null : zip.getEntry(part);
        if (entry != null) {
            try (InputStream in = zip.getInputStream(entry)) {
                walk.over(factory.createXMLStreamReader(in));
            }
        }
    }

    /** The part of each kind that a part is related to. */
    private Map<String, String> targets(String relationships, String folder) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        ZipEntry entry = zip.getEntry(relationships);
        if (entry == null) {
            return targets;
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            XMLStreamReader in = factory.createXMLStreamReader(stream);
            while (in.hasNext()) {
                if (in.next() == XMLStreamConstants.START_ELEMENT
                        && in.getLocalName().equals("Relationship")) {
                    String type = in.getAttributeValue(null, "Type");
                    String target = in.getAttributeValue(null, "Target");
                    boolean outside = "External".equals(in.getAttributeValue(null, "TargetMode"));
                    if (type != null && target != null && !outside && type.contains(RELATED)) {
                        String kind = type.substring(type.lastIndexOf('/') + 1);
                        targets.putIfAbsent(kind, absolute(folder, target));
                    }
                }
            }
        }
        return targets;
    }

    private static String absolute(String folder, String target) {
        Path path =
                target.startsWith("/") ? Path.of(target) : Path.of("/" + folder).resolve(target);
        return path.normalize().toString().substring(1);
    }
}
