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
import org.opendebate.documents.model.Emphasis;
import org.opendebate.documents.model.Heading;
import org.opendebate.documents.model.Inline;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Table;
import org.opendebate.documents.model.Text;

/** Reads the blocks of one story: the body, a note, a cell, a text box. */
final class StoryReader {

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

    /** The anchor that a bookmark is; empty for Word's own one of where the file was left. */
    Optional<Anchor> bookmark() {
        String name = xml.attribute("w:name");
        return name == null || name.equals("_GoBack") ? Optional.empty() : Optional.of(new Anchor(source.anchor(name)));
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
            case "w:sdt" ->
                xml.children(child -> {
                    if (child.equals("w:sdtContent")) {
                        xml.children(inner -> block(inner, sink));
                    }
                });
            case "w:customXml", "w:smartTag" -> xml.children(child -> block(child, sink));
            case "w:ins", "w:moveTo" -> {
                tracked();
                xml.children(child -> block(child, sink));
            }
            case "w:del", "w:moveFrom" -> tracked();
            case "mc:AlternateContent" -> alternate(child -> block(child, sink));
            case "w:bookmarkStart" -> bookmarkBetween();
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

    private void paragraph(BlockSink sink) throws XMLStreamException {
        paragraph++;
        source.countBlock(place());
        Line line = new Line(source.styles.paragraphStyle(null));
        fields.leads().forEach(lead -> line.open(Optional.of(lead), source));
        xml.children(name -> lines.inline(name, line));
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
        emit(line, Line.trimmed(inlines), sink);
        anchored.forEach(sink::block);
    }

    private void emit(Line line, List<Inline> trimmed, BlockSink sink) {
        ParagraphLook look = line.own.over(line.style.paragraph()).over(source.styles.defaultParagraph());
        Direction direction = RunLook.is(look.rightToLeft) ? Direction.RTL : Direction.LTR;
        int level = levelOf(line, look);
        Optional<Numbering.Number> number = look.numbering == null || look.numbering.equals("0")
                ? Optional.empty()
                : source.numbering.next(look.numbering, level);
        if (trimmed.stream().allMatch(Line::isMark)) {
            marks.addAll(trimmed);
            return;
        }
        List<Inline> inlines = joined(List.copyOf(marks), trimmed);
        marks = new LinkedHashSet<>();
        int heading = headingOf(line);
        Optional<Alignment> alignment = alignment(look.alignment);
        if (heading > 0) {
            String shown = number.map(Numbering.Number::text).orElse("");
            sink.block(new Heading(heading, direction, alignment, shown, withoutCommonBold(inlines)));
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
            case "both", "distribute", "mediumKashida", "highKashida", "lowKashida", "thaiDistribute" ->
                Optional.of(Alignment.JUSTIFY);
            default -> Optional.empty();
        };
    }

    /** A heading that is bold all through is no more than a heading. */
    private static List<Inline> withoutCommonBold(List<Inline> inlines) {
        boolean all = inlines.stream()
                .allMatch(inline ->
                        !(inline instanceof Text text) || text.emphasis().contains(Emphasis.BOLD));
        if (!all) {
            return inlines;
        }
        return inlines.stream()
                .map(inline -> inline instanceof Text text ? withoutBold(text) : inline)
                .toList();
    }

    private static Inline withoutBold(Text text) {
        List<Emphasis> rest =
                text.emphasis().stream().filter(one -> one != Emphasis.BOLD).toList();
        return new Text(text.text(), java.util.Set.copyOf(rest), text.language(), text.direction());
    }
}
