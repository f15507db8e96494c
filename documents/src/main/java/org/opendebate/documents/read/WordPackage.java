package org.opendebate.documents.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.law.Conservation;

/**
 * The parts of a Word file, after the gate: what this hands out has been counted and scanned once. Small parts are kept as
 * they were unpacked for that; large ones are unpacked again.
 */
final class WordPackage implements AutoCloseable {

    private static final String MACROS = "The file holds macros.";

    /** A part, and parts together, that are too small for their names to matter. */
    private static final long NAMES_OF_PART = 64 << 10;

    private static final long NAMES_OF_ALL = 4 << 20;

    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private final Map<String, Map<String, Relationship>> relationships = new HashMap<>();
    private final Unpacking unpacking;
    private String mainPart;

    private WordPackage(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
        this.unpacking = new Unpacking(limits);
    }

    /** Opens a file through the gate. Throws {@link Refusal} for what is not taken. */
    static WordPackage open(Path file, Limits limits, Findings findings) throws IOException, XMLStreamException {
        FileKind.requireZip(file, limits);
        WordPackage opened = new WordPackage(new ZipFile(file.toFile()), limits);
        try {
            opened.index();
            opened.scan();
            opened.requireWord(findings);
            return opened;
        } catch (Throwable e) {
            opened.close();
            throw e;
        }
    }

    String mainPart() {
        return mainPart;
    }

    /** The relationships of a part by their id; what has no id, null, can be asked for, and is not there. */
    Map<String, Relationship> relationshipsOf(String part) {
        return relationships.getOrDefault(part, Collections.emptyMap());
    }

    /** The name of the part that the main part refers to by a relationship of that kind. */
    Optional<String> related(String kind) {
        return relationshipsOf(mainPart).values().stream()
                .filter(relationship -> !relationship.external()
                        && relationship.kind().equals(kind)
                        && entries.containsKey(relationship.target()))
                .map(Relationship::target)
                .findFirst();
    }

    /** Whether what a relationship leads to is a part of this file. */
    boolean holds(Relationship relationship) {
        return !relationship.external() && entries.containsKey(relationship.target());
    }

    List<String> allRelated(String kind) {
        return relationshipsOf(mainPart).values().stream()
                .filter(relationship -> !relationship.external()
                        && relationship.kind().equals(kind)
                        && entries.containsKey(relationship.target()))
                .map(Relationship::target)
                .sorted()
                .toList();
    }

    WordXml open(String part) throws IOException, XMLStreamException {
        return new WordXml(stream(part), part, limits.depth());
    }

    /** The parts that were kept as they were unpacked; not to be changed. */
    Conservation.Unpacked unpacked() {
        return new Conservation.Unpacked(unpacking.kept(), unpacking.kept().size() == entries.size());
    }

    /** How many bytes a part has, as the gate has counted them. */
    long size(String part) {
        return unpacking.size(part);
    }

    /** The bytes of a part; to be asked for what is known to be small. */
    byte[] bytes(String part) throws IOException {
        try (InputStream in = stream(part)) {
            return in.readAllBytes();
        }
    }

    /** The first bytes of a part. */
    byte[] head(String part, int length) throws IOException {
        try (InputStream in = stream(part)) {
            return in.readNBytes(length);
        }
    }

    void copy(String part, Path to) throws IOException {
        try (InputStream in = stream(part)) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private InputStream stream(String part) throws IOException {
        byte[] unpacked = unpacking.kept().get(part);
        return unpacked == null ? zip.getInputStream(entries.get(part)) : new ByteArrayInputStream(unpacked);
    }

    private void index() {
        if (zip.size() > limits.entries()) {
            throw new Refusal(
                    Rule.UNSAFE_PACKAGE,
                    "",
                    String.format(
                            Locale.ROOT,
                            "The file holds %,d parts; at most %,d are taken.",
                            zip.size(),
                            limits.entries()));
        }
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new Refusal(Rule.UNSAFE_PACKAGE, name, "The file holds two parts of the same name.");
            }
            if (name.startsWith("/")
                    || name.indexOf('\\') >= 0
                    || List.of(name.split("/")).contains("..")) {
                throw new Refusal(Rule.UNSAFE_PACKAGE, name, "A part's name leads out of the file.");
            }
            if (!entry.isDirectory()) {
                entries.put(name, entry);
            }
        }
        if (entries.containsKey("META-INF/manifest.xml") && !entries.containsKey("[Content_Types].xml")) {
            throw new Refusal(Rule.NOT_WORD, "", "This is an OpenDocument or another packed file, not a .docx file.");
        }
    }

    /**
     * Inflates every part once, counting, and looks for declarations in it. How deep elements are is counted where a part is
     * read; what nobody reads can be as deep as it likes.
     */
    private void scan() throws IOException, XMLStreamException {
        for (Map.Entry<String, ZipEntry> entry : entries.entrySet()) {
            String name = entry.getKey();
            boolean declares;
            try (InputStream in = zip.getInputStream(entry.getValue())) {
                declares = unpacking.unpack(in, name, entry.getValue().getSize());
            }
            limitNames(name);
            if (declares && name.endsWith(".xml")) {
                scanXml(name);
            }
            if (name.endsWith(".rels")) {
                readRelationships(name);
            }
        }
    }

    private void limitNames(String name) throws IOException {
        if (unpacking.size(name) <= NAMES_OF_PART && unpacking.total() <= NAMES_OF_ALL) {
            return;
        }
        try (InputStream in = stream(name)) {
            if (MarkupNames.areMoreThan(limits.names(), in)) {
                throw new Refusal(
                        Rule.UNSAFE_PACKAGE,
                        name,
                        "A part has more different names of elements and attributes than any program writes.");
            }
        }
    }

    /** Refuses a part with a declaration; in a comment the letters of one are none. The part was counted before. */
    private void scanXml(String name) throws IOException {
        try (WordXml xml = open(name)) {
            xml.scan();
        } catch (XMLStreamException e) {
            // a broken part matters only if the reader needs it, and then the reader finds it broken
        }
    }

    private void readRelationships(String relsPart) throws IOException, XMLStreamException {
        String folder = relsPart.substring(0, relsPart.lastIndexOf('/') + 1);
        if (!folder.endsWith("_rels/")) {
            return;
        }
        String base = folder.substring(0, folder.length() - "_rels/".length());
        String file = relsPart.substring(folder.length(), relsPart.length() - ".rels".length());
        Map<String, Relationship> found = new LinkedHashMap<>();
        try (WordXml xml = open(relsPart)) {
            xml.root();
            xml.children(name -> {
                String type = xml.plainAttribute("Type");
                String target = xml.plainAttribute("Target");
                String id = xml.plainAttribute("Id");
                if (name.equals("rel:Relationship") && type != null && target != null && id != null) {
                    boolean external = "External".equals(xml.plainAttribute("TargetMode"));
                    String kind = type.substring(type.lastIndexOf('/') + 1);
                    found.put(id, new Relationship(id, kind, external ? target : resolve(base, target), external));
                }
            });
        }
        relationships.put(base + file, found);
    }

    private static String resolve(String base, String target) {
        String path = target.startsWith("/") ? target.substring(1) : base + target;
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.equals(".") && !segment.isEmpty()) {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }

    private void requireWord(Findings findings) throws IOException, XMLStreamException {
        mainPart = relationshipsOf("").values().stream()
                .filter(relationship -> relationship.kind().equals("officeDocument") && !relationship.external())
                .map(Relationship::target)
                .findFirst()
                .orElseThrow(() -> new Refusal(Rule.NOT_WORD, "", "This ZIP file is not a Word file (.docx)."));
        if (!entries.containsKey(mainPart)) {
            throw new Refusal(Rule.DAMAGED, mainPart, "The part that holds the text is missing.");
        }
        String type = contentTypeOf(mainPart);
        if (type.contains("macroEnabled")
                || entries.keySet().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
            findings.add(Rule.MACROS, "", MACROS);
        }
        if (type.contains("spreadsheetml") || type.contains("presentationml")) {
            throw new Refusal(Rule.NOT_WORD, "", "This is an Excel or PowerPoint file, not a .docx file.");
        }
        relationships.forEach((part, all) -> all.values().forEach(one -> judge(part, one, findings)));
    }

    private static void judge(String part, Relationship relationship, Findings findings) {
        if (relationship.kind().equals("vbaProject")) {
            findings.add(Rule.MACROS, "", MACROS);
        }
        if (!relationship.external() || relationship.kind().equals("hyperlink")) {
            return;
        }
        if (relationship.kind().equals("attachedTemplate")) {
            if (!Hrefs.onAuthorsMachine(relationship.target())) {
                findings.add(Rule.REMOTE_TEMPLATE, part, "The file takes its template from another machine.");
            } else {
                findings.add(Rule.LOCAL_TEMPLATE, part, "The file names a template on its author's machine.");
            }
        } else {
            findings.add(
                    Rule.EXTERNAL_REFERENCE,
                    part,
                    "The file refers to something outside of it (" + relationship.kind() + ").");
        }
    }

    private String contentTypeOf(String part) throws IOException, XMLStreamException {
        if (!entries.containsKey("[Content_Types].xml")) {
            throw new Refusal(Rule.DAMAGED, "", "The list of the file's parts is missing.");
        }
        String[] type = {""};
        try (WordXml xml = open("[Content_Types].xml")) {
            xml.root();
            xml.children(name -> {
                if (name.equals("ct:Override") && ("/" + part).equalsIgnoreCase(xml.plainAttribute("PartName"))) {
                    type[0] = String.valueOf(xml.plainAttribute("ContentType"));
                }
            });
        }
        return type[0];
    }
}
