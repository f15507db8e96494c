package org.opendebate.documents.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Text;

/** Reads a drawing: its pictures into the line, its text after the paragraph; one with neither is a finding. */
final class DrawingReader {

    /** A measure in the style of a shape of VML. */
    private static final Pattern POINTS =
            Pattern.compile("(width|height)\\s*:\\s*([0-9]{1,5}(?:\\.[0-9]+)?)(pt|in|px)");

    private static final class Seen {
        final List<Block> blocks = new ArrayList<>();
        final List<Image> images = new ArrayList<>();
        PictureReader.Shown shown = new PictureReader.Shown("", 0, 0);
        boolean told;
        boolean hidden;
    }

    private final StoryReader story;
    private final WordXml xml;

    DrawingReader(StoryReader story) {
        this.story = story;
        this.xml = story.xml;
    }

    void read(String name, Line line) throws XMLStreamException {
        Seen seen = new Seen();
        xml.children(child -> within(child, seen));
        if (seen.hidden) {
            return;
        }
        if (seen.blocks.isEmpty() && seen.images.isEmpty() && !seen.told) {
            String alternative = seen.shown.alternative().strip();
            String described = alternative.isEmpty()
                    ? ""
                    : " (" + alternative.substring(0, Math.min(200, alternative.length())) + ")";
            story.source.findings.add(
                    Rule.DRAWING, story.place(), "A drawing without text" + described + " is not read.");
        }
        seen.images.forEach(line::add);
        line.anchored.addAll(seen.blocks);
    }

    /** The first words of a chart, its title where it has one, so that it is known which it is. */
    private static String begin(List<String> words) {
        return words.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> " (“"
                        + line.substring(
                                0, line.offsetByCodePoints(0, Math.min(60, line.codePointCount(0, line.length()))))
                        + "”)")
                .orElse("");
    }

    private void within(String name, Seen seen) throws XMLStreamException {
        switch (name) {
            case "w:txbxContent" -> seen.blocks.addAll(story.inner());
            case "mc:AlternateContent" -> story.alternate(child -> within(child, seen));
            case "wp:docPr" -> {
                seen.hidden |= "1".equals(xml.plainAttribute("hidden")) || "true".equals(xml.plainAttribute("hidden"));
                String said = xml.plainAttribute("descr");
                seen.shown = new PictureReader.Shown(said == null ? "" : said, seen.shown.width(), seen.shown.height());
            }
            case "wp:extent" ->
                seen.shown = PictureReader.Shown.ofMetric(
                        seen.shown.alternative(), xml.plainAttribute("cx"), xml.plainAttribute("cy"));
            case "pic:pic" -> picture(seen);
            case "v:imagedata" -> take(xml.attribute("r:id"), seen.shown, seen);
            case "c:chart" -> {
                Relationship chart = story.relationships.get(String.valueOf(xml.attribute("r:id")));
                List<String> words = story.source.graphics.chart(chart);
                tell(seen, Rule.CHART, "Of a chart" + begin(words) + " the words are read, not the figures.");
                words.forEach(line -> line(line, seen));
            }
            case "dgm:relIds" -> {
                tell(seen, Rule.CHART, "Of a diagram the words are read, not the shapes.");
                Relationship data = story.relationships.get(String.valueOf(xml.attribute("r:dm")));
                story.source.graphics.diagram(data, story.relationships).forEach(line -> line(line, seen));
            }
            case "o:OLEObject" -> tell(seen, Rule.EMBEDDED_OBJECT, "An object of another program is embedded.");
            case "w:control" -> tell(seen, Rule.EMBEDDED_OBJECT, "A control of a form (ActiveX) is embedded.");
            case "a:p" -> line(GraphicsReader.text(xml), seen);
            case "v:textpath" -> line(xml.plainAttribute("string"), seen);
            default -> {
                seen.told |= "t".equals(xml.attribute("o:hr"));
                if (name.startsWith("v:") && xml.plainAttribute("style") != null) {
                    seen.shown = ofStyle(xml.plainAttribute("style"), xml.plainAttribute("alt"));
                }
                xml.children(child -> within(child, seen));
            }
        }
    }

    private void picture(Seen seen) throws XMLStreamException {
        PictureReader.Shown[] shown = {seen.shown};
        String[] embedded = {null};
        xml.children(child -> pictureProperty(child, shown, embedded));
        take(embedded[0], shown[0], seen);
    }

    private void pictureProperty(String name, PictureReader.Shown[] shown, String[] embedded)
            throws XMLStreamException {
        switch (name) {
            case "a:blip" -> embedded[0] = xml.attribute("r:embed");
            case "pic:cNvPr" -> {
                String own = xml.plainAttribute("descr");
                if (own != null && shown[0].alternative().isBlank()) {
                    shown[0] = new PictureReader.Shown(own, shown[0].width(), shown[0].height());
                }
            }
            case "a:xfrm" ->
                xml.children(child -> {
                    if (child.equals("a:ext")) {
                        shown[0] = PictureReader.Shown.ofMetric(
                                shown[0].alternative(), xml.plainAttribute("cx"), xml.plainAttribute("cy"));
                    }
                });
            case "a:extLst" -> {}
            default -> xml.children(child -> pictureProperty(child, shown, embedded));
        }
    }

    private void take(String id, PictureReader.Shown shown, Seen seen) throws XMLStreamException {
        seen.told = true;
        Relationship to = story.relationships.get(String.valueOf(id));
        Optional<Image> image = story.source.pictures.read(to, shown, story.place());
        image.ifPresent(seen.images::add);
    }

    private static PictureReader.Shown ofStyle(String style, String alternative) {
        double width = 0;
        double height = 0;
        Matcher measures = POINTS.matcher(style.substring(0, Math.min(Limits.ATTRIBUTE, style.length())));
        while (measures.find()) {
            double points = Double.parseDouble(measures.group(2))
                    * switch (measures.group(3)) {
                        case "in" -> 72;
                        case "px" -> 0.75;
                        default -> 1;
                    };
            width = measures.group(1).equals("width") ? points : width;
            height = measures.group(1).equals("height") ? points : height;
        }
        return new PictureReader.Shown(alternative == null ? "" : alternative, width, height);
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
