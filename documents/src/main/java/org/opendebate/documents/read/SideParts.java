package org.opendebate.documents.read;

import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.model.Footnote;

/** Looks into the parts beside the text: settings, comments, headers and footers. None of them is read into it. */
final class SideParts {

    private SideParts() {}

    static void read(WordPackage parts, Source source) throws IOException, XMLStreamException {
        Optional<String> settings = parts.related("settings");
        if (settings.isPresent()) {
            settings(parts, settings.get(), source);
        }
        for (String kind : new String[] {"header", "footer"}) {
            for (String part : parts.allRelated(kind)) {
                header(parts, part, source);
            }
        }
    }

    private static void settings(WordPackage parts, String part, Source source) throws IOException, XMLStreamException {
        try (WordXml xml = parts.open(part)) {
            xml.root();
            xml.children(name -> {
                switch (name) {
                    case "w:footnotePr" -> noteFormat(xml, Footnote.Kind.FOOTNOTE, source);
                    case "w:endnotePr" -> noteFormat(xml, Footnote.Kind.ENDNOTE, source);
                    default -> {}
                }
            });
        }
    }

    private static void noteFormat(WordXml xml, Footnote.Kind kind, Source source) throws XMLStreamException {
        xml.children(child -> {
            if (child.equals("w:numFmt") && xml.attribute("w:val") != null) {
                source.noteFormat(kind, xml.attribute("w:val"));
            }
        });
    }

    private static void header(WordPackage parts, String part, Source source) throws IOException, XMLStreamException {
        StringBuilder text = new StringBuilder();
        try (WordXml xml = parts.open(part)) {
            xml.root();
            gather(xml, text);
        }
        if (text.chars().anyMatch(Character::isLetter)) {
            source.findings.add(Rule.HEADER_FOOTER, part, "A header or footer of the file holds text; it is not read.");
        }
    }

    private static void gather(WordXml xml, StringBuilder text) throws XMLStreamException {
        xml.children(child -> {
            if (child.equals("w:t")) {
                text.append(xml.text());
            } else {
                gather(xml, text);
            }
        });
    }
}
