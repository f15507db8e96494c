package org.opendebate.documents.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.model.Alignment;
import org.opendebate.documents.model.Anchor;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Heading;
import org.opendebate.documents.model.Inline;
import org.opendebate.documents.model.Inlines;
import org.opendebate.documents.model.PageBreak;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Table;

/** Reads the blocks of one story: the body, a note, a cell, a text box. */
final class StoryReader {

    private static final String PAGE_MARK = "_AuthorsPage";

    final Source source;
    final WordXml xml;
    final Map<String, Relationship> relationships;
    private final String label;
    private final boolean numbersPlaces;
    private final LineReader lines;
    private final TableReader tables;
    private Fields fields;
    private List<Inline> carried = List.of();
    private List<Block> carriedAnchored = List.of();
    /** Anchors and page breaks of paragraphs that show nothing: they stand at the head of the next one. */
    private Set<Inline> marks = new LinkedHashSet<>();

    /** Whether a line break is only how our own documents show that their author began a page. */
    boolean inPageMark;

    private int paragraph;

    /** @param label what a place is called: {@code paragraph}, or {@code footnote 3} when it is one story of many */
    StoryReader(
            Source source, WordXml xml, Map<String, Relationship> relationships, String label, boolean numbersPlaces) {
        this.source = source;
        this.xml = xml;
        this.relationships = relationships;
        this.label = label;
        this.numbersPlaces = numbersPlaces;
        this.fields = new Fields(source.findings);
        this.lines = new LineReader(this);
        this.tables = new TableReader(this);
    }

    /** The blocks that the current element holds. */
    List<Block> blocks() throws XMLStreamException {
        BlockSink sink = new BlockSink();
        xml.children(name -> block(name, sink));
        flushCarried(sink);
        return sink.finish();
    }

    /** Reads what stands in a line, wherever it is found. */
    void inline(String name, Line line) throws XMLStreamException {
        lines.inline(name, line);
    }

    /** Reads something. */
    private interface Reading<T> {
        T read() throws XMLStreamException;
    }

    /** The blocks of a story within this one; fields do not reach into it, nor out of it. */
    List<Block> inner() throws XMLStreamException {
        return apart(this::blocks);
    }

    /** A table where no table may be, inside a paragraph: other programs show it after the paragraph. */
    void tableInside(Line line) throws XMLStreamException {
        source.countBlock(place());
        Optional<Table> table = apart(tables::read);
        if (fields.showing()) {
            table.ifPresent(line.anchored::add);
        }
    }

    private <T> T apart(Reading<T> reading) throws XMLStreamException {
        Fields outerFields = fields;
        List<Inline> outerCarried = carried;
        List<Block> outerAnchored = carriedAnchored;
        Set<Inline> outerMarks = marks;
        fields = new Fields(source.findings);
        carried = List.of();
        carriedAnchored = List.of();
        marks = new LinkedHashSet<>();
        T read = reading.read();
        fields = outerFields;
        carried = outerCarried;
        carriedAnchored = outerAnchored;
        marks = outerMarks;
        return read;
    }

    /**
     * The mark that a bookmark is: an anchor, in documents of our own where an author began a page; none for Word's own one
     * of where the file was left.
     */
    Optional<Inline> bookmark() {
        String name = xml.attribute("w:name");
        if (name == null || name.equals("_GoBack")) {
            return Optional.empty();
        }
        inPageMark = name.startsWith(PAGE_MARK);
        return Optional.of(inPageMark ? new PageBreak() : new Anchor(source.anchor(name)));
    }

    /** A bookmark between paragraphs. */
    void bookmarkBetween() {
        bookmark().ifPresent(marks::add);
    }

    Fields fields() {
        return fields;
    }

    /** Whether this is a note: no other note, and nothing that may hold one, is in it. */
    boolean isNote() {
        return !numbersPlaces;
    }

    String place() {
        return numbersPlaces ? label + " " + Math.max(1, paragraph) : label;
    }

    void tracked() {
        source.findings.add(
                Rule.TRACKED_CHANGES,
                place(),
                "Changes are pending: what was inserted is read, what was deleted is not.");
    }

    /** Reads exactly one side of an mc:AlternateContent. */
    void alternate(WordXml.Child child) throws XMLStreamException {
        boolean[] taken = {false};
        xml.children(side -> {
            if (taken[0]) {
                return;
            }
            if (side.equals("mc:Fallback") || side.equals("mc:Choice") && understands(xml.plainAttribute("Requires"))) {
                taken[0] = true;
                xml.children(child);
            }
        });
        if (!taken[0]) {
            source.findings.add(
                    Rule.UNKNOWN_ALTERNATIVE,
                    place(),
                    "Content of a newer kind, without a form that older Word shows.");
        }
    }

    private boolean understands(String requires) {
        if (requires == null) {
            return false;
        }
        for (String prefix : requires.strip().split("\\s+")) {
            if (!xml.knowsPrefix(prefix)) {
                return false;
            }
        }
        return true;
    }

    void block(String name, BlockSink sink) throws XMLStreamException {
        switch (name) {
            case "w:p" -> paragraph(sink);
            case "w:tbl" -> {
                source.countBlock(place());
                flushCarried(sink);
                tables.read().ifPresent(sink::block);
            }
            case "w:sdt" -> control(sink);
            case "w:customXml", "w:smartTag" -> xml.children(child -> block(child, sink));
            case "w:ins", "w:moveTo" -> {
                tracked();
                xml.children(child -> block(child, sink));
            }
            case "w:del", "w:moveFrom" -> tracked();
            case "mc:AlternateContent" -> alternate(child -> block(child, sink));
            case "w:bookmarkStart" -> bookmarkBetween();
            case "w:sectPr" -> {
                NoteNumbers.Settings ended = new NoteNumbers.Settings();
                xml.children(child -> ended.read(child, xml));
                source.sectionEnds(ended);
            }
            case "w:altChunk" -> {
                flushCarried(sink);
                source.chunks.read(relationships.get(String.valueOf(xml.attribute("r:id"))), this, sink);
            }
            // a run or a link in no paragraph is one of its own
            case "m:oMathPara", "m:oMath", "w:r", "w:hyperlink", "w:fldSimple", "w:t" -> {
                Line line = new Line(source.styles.paragraphStyle(null));
                lines.inline(name, line);
                emit(line, sink);
            }
            default -> {}
        }
    }

    /** A content control; those of our own documents say what the blocks in them are. */
    private void control(BlockSink sink) throws XMLStreamException {
        BlockSink[] within = {sink};
        xml.children(child -> {
            switch (child) {
                case "w:sdtPr" ->
                    xml.children(property -> {
                        if (property.equals("w:tag")) {
                            within[0] = sink.within(String.valueOf(xml.attribute("w:val")));
                        }
                    });
                case "w:sdtContent" -> {
                    if (within[0] != sink) {
                        flushCarried(sink);
                    }
                    xml.children(inner -> block(inner, within[0]));
                    if (within[0] != sink) {
                        flushCarried(within[0]);
                        within[0].close();
                    }
                }
                default -> {}
            }
        });
    }

    private void paragraph(BlockSink sink) throws XMLStreamException {
        paragraph++;
        inPageMark = false;
        source.countBlock(place());
        Line line = new Line(source.styles.paragraphStyle(null));
        fields.leads().forEach(lead -> line.open(Optional.of(lead), source));
        xml.children(name -> lines.inline(name, line));
        if (line.own.section != null && !isNote()) {
            source.sectionEnds(line.own.section);
        }
        emit(line, sink);
    }

    private void emit(Line line, BlockSink sink) {
        List<Inline> inlines = line.finish();
        List<Block> anchored = line.anchored;
        if (!carried.isEmpty() || !carriedAnchored.isEmpty()) {
            inlines = joined(carried, inlines);
            anchored = joined(carriedAnchored, anchored);
            carried = List.of();
            carriedAnchored = List.of();
        }
        if (line.own.mark.inserted || line.own.mark.deleted) {
            tracked();
        }
        if (line.own.mark.deleted) {
            carried = List.copyOf(inlines);
            carriedAnchored = List.copyOf(anchored);
            return;
        }
        emit(line, Inlines.trimmed(inlines), sink);
        anchored.forEach(sink::block);
    }

    private void emit(Line line, List<Inline> trimmed, BlockSink sink) {
        ParagraphLook look = line.own.over(line.style.paragraph()).over(source.styles.defaultParagraph());
        int level = levelOf(line, look);
        Optional<Numbering.Number> number = look.numbering == null || look.numbering.equals("0")
                ? Optional.empty()
                : source.numbering.next(look.numbering, level).filter(sink::shows);
        boolean empty = trimmed.stream().allMatch(Inlines::isMark);
        if (empty && (number.isEmpty() || RunLook.is(line.own.mark.hidden))) {
            marks.addAll(trimmed);
            return;
        }
        List<Inline> inlines = joined(List.copyOf(marks), trimmed);
        marks = new LinkedHashSet<>();
        int heading = headingOf(line);
        Optional<Alignment> alignment = alignment(look.alignment);
        Direction direction = direction(RunLook.is(look.rightToLeft), inlines);
        // what is seen of an empty heading is its number alone
        if (heading > 0 && !empty) {
            String shown = number.map(Numbering.Number::text).orElse("");
            sink.block(new Heading(heading, direction, alignment, shown, inlines));
            return;
        }
        Paragraph made = new Paragraph(direction, alignment, inlines);
        if (number.isPresent()) {
            sink.item(level, look.numbering, number.get(), made);
        } else if (line.style.quotation()) {
            sink.quotation(made);
        } else {
            sink.block(made);
        }
    }

    /** The direction of a line, which its letters tell where its author does not. */
    Direction direction(boolean rightToLeft, List<Inline> line) {
        Direction said = rightToLeft ? Direction.RTL : Direction.LTR;
        Direction direction = Inlines.direction(said, line);
        if (direction != said) {
            source.findings.add(
                    Rule.DIRECTION_ASSUMED, "", "Text that runs from the right stands in a paragraph from the left.");
        }
        return direction;
    }

    static int headingOf(Line line) {
        Integer outline = line.own.outline;
        return outline == null ? line.style.heading() : outline < 9 ? outline + 1 : 0;
    }

    private int levelOf(Line line, ParagraphLook look) {
        if (line.own.numbering == null && line.own.level == null && look.numbering != null) {
            return look.level != null ? look.level : source.numbering.levelOfStyle(look.numbering, line.own.style);
        }
        return look.level == null ? 0 : look.level;
    }

    /** Where nothing follows that a paragraph with a deleted mark could run on in, it ends all the same. */
    void flushCarried(BlockSink sink) {
        if (!carried.isEmpty() || !carriedAnchored.isEmpty()) {
            Line line = new Line(source.styles.paragraphStyle(null));
            emit(line, sink);
        }
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static Optional<Alignment> alignment(String value) {
        return switch (value == null ? "" : value) {
            case "center" -> Optional.of(Alignment.CENTER);
            case "right", "end" -> Optional.of(Alignment.END);
            default -> Optional.empty();
        };
    }
}
