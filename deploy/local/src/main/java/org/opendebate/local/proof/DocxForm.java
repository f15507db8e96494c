package org.opendebate.local.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The annexes of a Word file: what follows the paragraph with the bookmark of that name, to the next one. */
final class DocxForm {
    private static final String ANNEX = "annex_[0-9]+";

    private DocxForm() {}

    static List<AnnexText> annexes(byte[] docx) {
        Map<String, byte[]> parts = parts(docx);
        Map<String, String> notes = notes(parts);
        List<AnnexText> annexes = new ArrayList<>();
        String eId = null;
        List<String> lines = new ArrayList<>();
        for (Element paragraph : Xml.find(
                Xml.parse(part(parts, "word/document.xml")), "//*[local-name()='body']//*[local-name()='p']")) {
            String begins = bookmark(paragraph);
            if (begins != null) {
                close(annexes, eId, lines);
                eId = begins;
                lines = new ArrayList<>();
            } else if (eId != null) {
                lines.add(text(paragraph));
                for (Element mark : Xml.find(paragraph, ".//*[local-name()='footnoteReference']")) {
                    lines.add(notes.getOrDefault(Xml.attribute(mark, "id"), ""));
                }
            }
        }
        close(annexes, eId, lines);
        return annexes;
    }

    private static void close(List<AnnexText> annexes, String eId, List<String> lines) {
        if (eId != null) {
            annexes.add(new AnnexText(eId, "", lines));
        }
    }

    private static String bookmark(Element paragraph) {
        return Xml.find(paragraph, ".//*[local-name()='bookmarkStart']").stream()
                .map(mark -> Xml.attribute(mark, "name"))
                .filter(name -> name.matches(ANNEX))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> notes(Map<String, byte[]> parts) {
        Map<String, String> notes = new HashMap<>();
        if (parts.containsKey("word/footnotes.xml")) {
            for (Element note :
                    Xml.find(Xml.parse(part(parts, "word/footnotes.xml")), "//*[local-name()='footnote']")) {
                notes.put(Xml.attribute(note, "id"), text(note));
            }
        }
        return notes;
    }

    /** Of runs and of formulas, and not of paragraphs that stand within this one. */
    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if ("t".equals(child.getLocalName())) {
                text.append(child.getTextContent());
            } else if (!("p".equals(child.getLocalName()) && "p".equals(node.getLocalName()))) {
                text.append(text(child));
            }
        }
        return text.toString();
    }

    private static byte[] part(Map<String, byte[]> parts, String name) {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new TextDiffers("it has no " + name);
        }
        return part;
    }

    private static Map<String, byte[]> parts(byte[] docx) {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml") && parts.put(entry.getName(), zip.readAllBytes()) != null) {
                    throw new TextDiffers("it has " + entry.getName() + " twice");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
