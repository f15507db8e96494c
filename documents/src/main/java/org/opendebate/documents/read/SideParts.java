package org.opendebate.documents.read;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;

/** Looks into the parts beside the text: settings, comments, headers, footers, properties. None is read into it. */
final class SideParts {

    private static final Set<String> PROPERTIES = Set.of("core-properties", "extended-properties");

    /** Properties that hold names, as Word calls them. */
    private static final Map<String, String> PEOPLE = Map.of(
            "creator", "author", "lastModifiedBy", "last modified by", "Manager", "manager", "Company", "company");

    private SideParts() {}

    static void read(WordPackage parts, Source source) throws IOException, XMLStreamException {
        Optional<String> settings = parts.related("settings");
        if (settings.isPresent()) {
            unlessBroken(() -> settings(parts, settings.get(), source));
        }
        Optional<String> comments = parts.related("comments");
        if (comments.isPresent()) {
            unlessBroken(() -> comments(parts, comments.get(), source));
        }
        for (String kind : new String[] {"header", "footer"}) {
            for (String part : parts.allRelated(kind)) {
                unlessBroken(() -> header(parts, part, source));
            }
        }
        unlessBroken(() -> properties(parts, source));
    }

    private interface Part {
        void read() throws IOException, XMLStreamException;
    }

    /** A broken part beside the text does not keep the text from being read. */
    private static void unlessBroken(Part part) throws IOException {
        try {
            part.read();
        } catch (XMLStreamException e) {
            // what it held is not read anyway
        }
    }

    private static void settings(WordPackage parts, String part, Source source) throws IOException, XMLStreamException {
        NoteNumbers.Settings notes = new NoteNumbers.Settings();
        source.noteSettings(notes);
        try (WordXml xml = parts.open(part)) {
            xml.root();
            xml.children(name -> notes.read(name, xml));
        }
    }

    private static void header(WordPackage parts, String part, Source source) throws IOException, XMLStreamException {
        StringBuilder text = new StringBuilder();
        try (WordXml xml = parts.open(part)) {
            xml.root();
            gather(xml, text);
        }
        if (text.chars().anyMatch(Character::isLetter)) {
            source.findings.add(
                    Rule.HEADER_FOOTER,
                    part,
                    String.format(
                            Locale.ROOT,
                            "A header or footer holds %,d characters that are not read: “%s”",
                            seen(text),
                            begin(text)));
        }
    }

    private static void comments(WordPackage parts, String part, Source source) throws IOException, XMLStreamException {
        StringBuilder text = new StringBuilder();
        Set<String> people = new HashSet<>();
        int[] count = {0};
        try (WordXml xml = parts.open(part)) {
            xml.root();
            xml.children(name -> {
                if (name.equals("w:comment")) {
                    count[0]++;
                    people.add(String.valueOf(xml.attribute("w:author")));
                    gather(xml, text);
                }
            });
        }
        if (count[0] > 0) {
            source.findings.add(
                    Rule.COMMENTS,
                    part,
                    String.format(
                            Locale.ROOT,
                            "The file holds comments: %,d of %,d people, with %,d characters that are not read.",
                            count[0],
                            people.size(),
                            seen(text)));
        }
    }

    /** Names of people and firms that the file's properties hold; the names themselves are not repeated. */
    private static void properties(WordPackage parts, Source source) throws IOException, XMLStreamException {
        Set<String> named = new TreeSet<>();
        for (Relationship one : parts.relationshipsOf("").values()) {
            if (PROPERTIES.contains(one.kind()) && parts.holds(one)) {
                try (WordXml xml = parts.open(one.target())) {
                    xml.root();
                    xml.children(name -> {
                        String property = PEOPLE.get(name.substring(name.indexOf(':') + 1));
                        if (property != null && !xml.text().isBlank()) {
                            named.add(property);
                        }
                    });
                }
            }
        }
        if (!named.isEmpty()) {
            source.findings.add(
                    Rule.PROPERTIES, "", "The file's properties name people: " + String.join(", ", named) + ".");
        }
    }

    private static long seen(StringBuilder text) {
        return text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }

    private static String begin(StringBuilder text) {
        String line = text.toString().replaceAll("\\s+", " ").strip();
        return line.length() <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 40)) + "…";
    }

    private static void gather(WordXml xml, StringBuilder text) throws XMLStreamException {
        xml.children(child -> {
            switch (child) {
                case "w:t" -> text.append(xml.text());
                case "mc:Fallback" -> {}
                default -> gather(xml, text);
            }
            if (child.equals("w:p")) {
                text.append(' ');
            }
        });
    }
}
