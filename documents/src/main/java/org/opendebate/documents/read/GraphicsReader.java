package org.opendebate.documents.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads the words of charts and diagrams, which have parts of their own; each part once, however often it is shown. */
final class GraphicsReader {

    private static final Set<String> WRITTEN = Set.of("node", "asst", "doc");

    /** Fields of labels in which a chart shows figures, or words that it has elsewhere. */
    private static final Set<String> COMPUTED = Set.of(
            "VALUE",
            "XVALUE",
            "YVALUE",
            "BUBBLESIZE",
            "PERCENTAGE",
            "SERIESNAME",
            "CATEGORYNAME",
            "CELLREF",
            "CELLRANGE");

    private final WordPackage parts;
    private final Map<String, List<String>> known = new HashMap<>();

    GraphicsReader(WordPackage parts) {
        this.parts = parts;
    }

    /**
     * The lines of a chart in the order of its part: titles, names of series and of categories, labels that were written
     * by hand or taken from cells. Not its figures, of which a chart shows a picture.
     */
    List<String> chart(Relationship chart) throws XMLStreamException {
        return once(chart, part -> {
            Chart reading = new Chart();
            try (WordXml xml = parts.open(part)) {
                xml.root();
                xml.children(name -> reading.element(name, xml, ""));
            }
            Relationship shapes = parts.relationshipsOf(part).get(String.valueOf(reading.shapes));
            if (shapes != null && parts.holds(shapes)) {
                reading.lines.addAll(paragraphs(shapes.target()));
            }
            return reading.lines;
        });
    }

    /** The lines of a diagram: of the drawing that Word made of it, or else of its model. */
    List<String> diagram(Relationship data, Map<String, Relationship> relationships) throws XMLStreamException {
        return once(data, part -> {
            List<String> lines = new ArrayList<>();
            String[] drawing = {null};
            try (WordXml xml = parts.open(part)) {
                xml.root();
                model(xml, lines, drawing);
            }
            Relationship drawn = relationships.get(String.valueOf(drawing[0]));
            return drawn != null && parts.holds(drawn) ? paragraphs(drawn.target()) : lines;
        });
    }

    private interface Lines {
        List<String> of(String part) throws IOException, XMLStreamException;
    }

    /** A broken part says nothing; that there is a chart or a diagram is told all the same. */
    private List<String> once(Relationship to, Lines lines) throws XMLStreamException {
        if (to == null || !parts.holds(to)) {
            return List.of();
        }
        List<String> before = known.get(to.target());
        if (before != null) {
            return before;
        }
        List<String> now;
        try {
            now = lines.of(to.target());
        } catch (XMLStreamException e) {
            now = List.of();
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
        known.put(to.target(), now);
        return now;
    }

    private List<String> paragraphs(String part) throws IOException, XMLStreamException {
        List<String> lines = new ArrayList<>();
        try (WordXml xml = parts.open(part)) {
            xml.root();
            paragraphs(xml, lines);
        }
        return lines;
    }

    private static void paragraphs(WordXml xml, List<String> lines) throws XMLStreamException {
        xml.children(name -> {
            if (name.equals("a:p")) {
                lines.add(text(xml));
            } else {
                paragraphs(xml, lines);
            }
        });
    }

    /** The characters of a paragraph of DrawingML. */
    static String text(WordXml xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        text(xml, text);
        return text.toString();
    }

    private static void text(WordXml xml, StringBuilder text) throws XMLStreamException {
        xml.children(child -> {
            switch (child) {
                case "a:t" -> text.append(xml.text());
                case "a:br" -> text.append(' ');
                case "a:fld" -> {
                    // what stands in such a field is its name: [VALUE]
                    if (!COMPUTED.contains(String.valueOf(xml.plainAttribute("type")))) {
                        text(xml, text);
                    }
                }
                default -> text(xml, text);
            }
        });
    }

    private static void model(WordXml xml, List<String> lines, String[] drawing) throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "dgm:pt" -> {
                    String type = xml.plainAttribute("type");
                    if (type == null || WRITTEN.contains(type)) {
                        paragraphs(xml, lines);
                    }
                }
                case "?:dataModelExt" -> drawing[0] = xml.plainAttribute("relId");
                default -> model(xml, lines, drawing);
            }
        });
    }

    private static final class Chart {
        final List<String> lines = new ArrayList<>();
        final Set<List<String>> categories = new HashSet<>();
        String shapes;
        private String format = "General";
        private boolean labelsFromCells;

        /** @param in what the element is part of: {@code tx}, {@code cat} or nothing of interest */
        void element(String name, WordXml xml, String in) throws XMLStreamException {
            switch (name) {
                case "mc:AlternateContent" -> {}
                case "c:extLst" -> labels(xml);
                case "c:rich" -> paragraphs(xml, lines);
                case "c:tx" -> xml.children(child -> element(child, xml, "tx"));
                case "c:cat" -> {
                    List<String> names = new ArrayList<>();
                    xml.children(child -> category(child, xml, names, false));
                    if (categories.add(names)) {
                        lines.addAll(names);
                    }
                }
                case "c:numCache", "c:numLit" -> {}
                case "c:v" -> {
                    if (in.equals("tx")) {
                        lines.add(xml.text());
                    }
                }
                case "c:userShapes" -> shapes = xml.attribute("r:id");
                default -> xml.children(child -> element(child, xml, in));
            }
        }

        /** Labels that are taken from cells of a table stand in an extension, at the end of their series. */
        private void labels(WordXml xml) throws XMLStreamException {
            xml.children(name -> {
                switch (name) {
                    case "?:showDataLabelsRange" -> {
                        String value = xml.plainAttribute("val");
                        labelsFromCells |= "1".equals(value) || "true".equals(value);
                    }
                    case "?:dlblRangeCache" -> {
                        if (labelsFromCells) {
                            element("c:tx", xml, "");
                        }
                    }
                    default -> labels(xml);
                }
            });
        }

        /** Numbers that are dates or sums in disguise are shown in a form that is not computed here. */
        private void category(String name, WordXml xml, List<String> names, boolean number) throws XMLStreamException {
            switch (name) {
                case "c:extLst" -> {}
                case "c:numCache", "c:numLit" -> {
                    format = "General";
                    xml.children(child -> category(child, xml, names, true));
                }
                case "c:formatCode" -> format = xml.text();
                case "c:v" -> {
                    if (!number || format.equals("General")) {
                        names.add(xml.text());
                    }
                }
                default -> xml.children(child -> category(child, xml, names, number));
            }
        }
    }
}
