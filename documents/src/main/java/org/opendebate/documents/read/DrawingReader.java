package org.opendebate.documents.read;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Text;

/** Reads the text of a drawing; a drawing without text is a finding. */
final class DrawingReader {

    private static final class Seen {
        final List<Block> blocks = new ArrayList<>();
        String alternative = "";
        boolean told;
        boolean hidden;
    }

    private final StoryReader story;
    private final WordXml xml;

    DrawingReader(StoryReader story) {
        this.story = story;
        this.xml = story.xml;
    }

    List<Block> read(String name) throws XMLStreamException {
        Seen seen = new Seen();
        xml.children(child -> within(child, seen));
        if (seen.hidden) {
            return List.of();
        }
        if (seen.blocks.isEmpty() && !seen.told) {
            String described = seen.alternative.isBlank() ? "" : " (" + seen.alternative.strip() + ")";
            story.source.findings.add(
                    Rule.DRAWING, story.place(), "A picture or drawing without text" + described + " is not read.");
        }
        return seen.blocks;
    }

    private void within(String name, Seen seen) throws XMLStreamException {
        switch (name) {
            case "w:txbxContent" -> seen.blocks.addAll(story.inner());
            case "mc:AlternateContent" -> story.alternate(child -> within(child, seen));
            case "wp:docPr" -> {
                seen.hidden |= "1".equals(xml.plainAttribute("hidden")) || "true".equals(xml.plainAttribute("hidden"));
                String description = xml.plainAttribute("descr");
                seen.alternative =
                        description == null ? "" : description.substring(0, Math.min(200, description.length()));
            }
            case "c:chart" -> {
                tell(seen, Rule.CHART, "Of a chart the words are read, not the figures.");
                Relationship chart = story.relationships.get(String.valueOf(xml.attribute("r:id")));
                story.source.graphics.chart(chart).forEach(line -> line(line, seen));
            }
            case "dgm:relIds" -> {
                tell(seen, Rule.CHART, "Of a diagram the words are read, not the shapes.");
                Relationship data = story.relationships.get(String.valueOf(xml.attribute("r:dm")));
                story.source.graphics.diagram(data, story.relationships).forEach(line -> line(line, seen));
            }
            case "o:OLEObject" -> tell(seen, Rule.EMBEDDED_OBJECT, "An object of another program is embedded.");
            case "a:p" -> line(GraphicsReader.text(xml), seen);
            case "v:textpath" -> line(xml.plainAttribute("string"), seen);
            default -> {
                if ("t".equals(xml.attribute("o:hr"))) {
                    seen.told = true;
                }
                xml.children(child -> within(child, seen));
            }
        }
    }

    private void tell(Seen seen, Rule rule, String found) {
        seen.told = true;
        story.source.findings.add(rule, story.place(), found);
    }

    private void line(String text, Seen seen) {
        if (text == null) {
            return;
        }
        String clean = text.codePoints()
                .map(c -> Text.carriable(c) ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (!clean.isEmpty()) {
            story.source.countCharacters(clean.length(), story.place());
            seen.blocks.add(Paragraph.of(Direction.LTR, Text.of(clean)));
        }
    }
}
