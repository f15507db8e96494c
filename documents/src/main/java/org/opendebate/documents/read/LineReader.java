package org.opendebate.documents.read;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.LineBreak;

/** Reads what stands inside a paragraph, down to its runs. */
final class LineReader {

    private final StoryReader story;
    private final WordXml xml;
    private final RunReader runs;
    private final MathReader math;

    LineReader(StoryReader story) {
        this.story = story;
        this.xml = story.xml;
        this.runs = new RunReader(story);
        this.math = new MathReader(story, runs);
    }

    void inline(String name, Line line) throws XMLStreamException {
        switch (name) {
            case "w:pPr" -> {
                line.own = ParagraphLook.read(xml);
                line.style = story.source.styles.paragraphStyle(line.own.style);
            }
            case "w:r" -> runs.read(line);
            case "w:hyperlink" -> leading(target(), line);
            case "w:fldSimple" -> {
                String code = String.valueOf(xml.attribute("w:instr"));
                String place = story.place();
                if (!leading(Fields.lead(code, place, story.source.findings), line)) {
                    Fields.withoutResult(code, place, story.source.findings);
                }
            }
            case "w:bookmarkStart" -> {
                if (story.fields().showing()) {
                    story.bookmark().ifPresent(line::add);
                }
            }
            case "w:bookmarkEnd" -> story.inPageMark = false;
            case "w:ins", "w:moveTo" -> {
                story.tracked();
                children(line);
            }
            case "w:del", "w:moveFrom" -> story.tracked();
            case "w:sdt" ->
                xml.children(child -> {
                    if (child.equals("w:sdtContent")) {
                        children(line);
                    }
                });
            case "w:customXml", "w:smartTag" -> children(line);
            case "w:dir", "w:bdo" -> {
                line.directions.push("rtl".equals(xml.attribute("w:val")) ? Direction.RTL : Direction.LTR);
                children(line);
                line.directions.pop();
            }
            case "mc:AlternateContent" -> story.alternate(child -> inline(child, line));
            case "w:tbl" -> story.tableInside(line);
            case "w:p" -> {
                line.add(new LineBreak());
                xml.children(child -> {
                    if (!child.equals("w:pPr")) {
                        inline(child, line);
                    }
                });
            }
            case "m:oMathPara", "m:oMath" -> math.read(line);
            case "w:subDoc" ->
                story.source.findings.add(
                        Rule.FOREIGN_CONTENT, story.place(), "A part of the text is in another file.");
            // where no run should be missing, some programs leave it out
            default -> runs.stray(name, line);
        }
    }

    private void children(Line line) throws XMLStreamException {
        xml.children(child -> inline(child, line));
    }

    /** Whether there is something that leads there. */
    private boolean leading(Optional<Fields.Lead> to, Line line) throws XMLStreamException {
        line.open(to, story.source);
        children(line);
        return line.close();
    }

    private Optional<Fields.Lead> target() {
        String id = xml.attribute("r:id");
        Relationship relationship = id == null ? null : story.relationships.get(id);
        if (relationship != null && relationship.external()) {
            return Hrefs.publishable(relationship.target()).map(href -> new Fields.Lead(true, href));
        }
        return Optional.ofNullable(xml.attribute("w:anchor")).map(name -> new Fields.Lead(false, name));
    }
}
