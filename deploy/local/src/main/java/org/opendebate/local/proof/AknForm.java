package org.opendebate.local.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The annexes of an Akoma Ntoso document: its components whose eId says so. */
final class AknForm {
    private static final Set<String> INLINE =
            Set.of("b", "i", "u", "sup", "sub", "span", "ref", "a", "inline", "eol", "img", "noteRef");

    private AknForm() {}

    static List<AnnexText> annexes(byte[] akn) {
        List<AnnexText> annexes = new ArrayList<>();
        for (Element component :
                Xml.find(Xml.parse(akn), "//*[local-name()='component'][starts-with(@eId, 'annex_')]")) {
            List<String> lines = new ArrayList<>();
            Xml.find(component, "*[local-name()='subheading']").forEach(note -> lines.add(note.getTextContent()));
            Xml.find(component, "*[local-name()='doc']/*[local-name()='mainBody']")
                    .forEach(body -> lines(body, lines));
            String title = Xml.find(component, "*[local-name()='heading']").stream()
                    .map(Element::getTextContent)
                    .findFirst()
                    .orElse("");
            annexes.add(new AnnexText(component.getAttribute("eId"), title, lines));
        }
        return annexes;
    }

    /** Each block's own text is a line; a note within it becomes a line of its own. */
    private static void lines(Element block, List<String> lines) {
        StringBuilder own = new StringBuilder();
        List<String> after = new ArrayList<>();
        collect(block, own, after);
        if (!own.isEmpty()) {
            lines.add(own.toString());
        }
        lines.addAll(after);
    }

    private static void collect(Node node, StringBuilder own, List<String> after) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                own.append(child.getNodeValue());
            } else if (child instanceof Element element
                    && !element.getLocalName().equals("num")) {
                if (INLINE.contains(element.getLocalName())) {
                    collect(element, own, after);
                } else {
                    lines(element, after);
                }
            }
        }
    }
}
