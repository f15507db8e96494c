package org.opendebate.documents.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Emphasis;
import org.opendebate.documents.model.Footnote;
import org.opendebate.documents.model.Inline;
import org.opendebate.documents.model.LineBreak;
import org.opendebate.documents.model.NoteRef;
import org.opendebate.documents.model.PageBreak;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.Text;

/** Reads the content of a run with its look. */
final class RunReader {

    /** A note whose own sign follows its reference in the same run. */
    private record Unmarked(Footnote.Kind kind, List<Block> body) {}

    private final StoryReader story;
    private final WordXml xml;
    private final DrawingReader drawings;

    /** What lies below a run's own look, as it was of the run before; null before the first. */
    private RunLook below;

    private Styles.Resolved belowStyle;
    private boolean belowHeading;
    private String belowCharacter;

    RunReader(StoryReader story) {
        this.story = story;
        this.xml = story.xml;
        this.drawings = new DrawingReader(story);
    }

    void read(Line line) throws XMLStreamException {
        RunLook[] look = {effective(RunLook.NONE, line)};
        Unmarked[] unmarked = {null};
        xml.children(name -> {
            if (name.equals("w:rPr")) {
                look[0] = effective(RunLook.read(xml), line);
            } else if (unmarked[0] != null && (name.equals("w:t") || name.equals("w:sym"))) {
                String marker = name.equals("w:t") ? xml.text() : clean(symbol(look[0]), symbolLook(look[0]).font);
                note(unmarked[0].kind(), NoteMarks.without(unmarked[0].body(), marker.strip()), marker.strip(), line);
                unmarked[0] = null;
            } else {
                Unmarked next = content(name, look[0], line);
                unmarked[0] = next == null ? unmarked[0] : next;
            }
        });
        if (unmarked[0] != null) {
            note(unmarked[0].kind(), unmarked[0].body(), "*", line);
        }
    }

    /** The content of a run of a formula: its letters lean by convention, not for emphasis. */
    void math(Line line, boolean aligned) throws XMLStreamException {
        RunLook look = new RunLook();
        look.hidden = effective(RunLook.NONE, line).hidden;
        xml.children(name -> {
            switch (name) {
                case "w:rPr" -> look.hidden = effective(RunLook.read(xml), line).hidden;
                // within arrays, the sign stands for a place where equations are aligned
                case "m:t" -> text(aligned ? xml.text().replace("&", "") : xml.text(), look, line);
                default -> content(name, look, line);
            }
        });
    }

    /** What belongs into a run and stands in none. */
    void stray(String name, Line line) throws XMLStreamException {
        content(name, effective(RunLook.NONE, line), line);
    }

    private Unmarked content(String name, RunLook look, Line line) throws XMLStreamException {
        switch (name) {
            case "w:t" -> {
                boolean preserved = xml.preservesSpace();
                String text = xml.text();
                text(preserved ? text : text.strip(), look, line);
            }
            case "w:tab", "w:ptab" -> text("\t", look, line);
            case "w:noBreakHyphen" -> text("\u2011", look, line);
            case "w:softHyphen" -> text("\u00AD", look, line);
            case "w:sym" -> text(symbol(look), symbolLook(look), line);
            case "w:br", "w:cr" -> {
                if (shows(look) && !story.inPageMark) {
                    story.source.countCharacters(1, story.place());
                    line.add("page".equals(xml.attribute("w:type")) ? new PageBreak() : new LineBreak());
                }
            }
            case "w:fldChar" -> fieldCharacter(look, line);
            case "w:instrText" -> story.fields().instruction(xml.text());
            case "w:footnoteReference" -> {
                return reference(Footnote.Kind.FOOTNOTE, look, line);
            }
            case "w:endnoteReference" -> {
                return reference(Footnote.Kind.ENDNOTE, look, line);
            }
            case "w:drawing", "w:pict", "w:object" -> {
                if (shows(look)) {
                    drawings.read(name, line);
                }
            }
            case "w:ruby" -> ruby(line);
            case "mc:AlternateContent" -> story.alternate(child -> content(child, look, line));
            case "w:r" -> read(line);
            case "w:p", "w:tbl", "w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:sdt", "w:fldSimple", "m:oMath" ->
                story.inline(name, line);
            case "w:delText" -> story.tracked();
            default -> {}
        }
        return null;
    }

    /** Adds text with its look, if it is seen. */
    void text(String text, RunLook look, Line line) {
        if (text.isEmpty() || !story.fields().showing()) {
            return;
        }
        if (RunLook.is(look.hidden)) {
            if (!text.isBlank()) {
                story.source.findings.add(
                        Rule.HIDDEN_TEXT, story.place(), "Text is formatted as hidden; it is not read.");
            }
            return;
        }
        story.source.countCharacters(text.length(), story.place());
        String clean = clean(text, look.font);
        Optional<Direction> direction = Optional.ofNullable(line.directions.peek());
        story.source
                .carrier
                .carry(new Text(clean, emphasis(look), Languages.tagged(clean, look), direction))
                .forEach(line::add);
    }

    private boolean shows(RunLook look) {
        return story.fields().showing() && !RunLook.is(look.hidden);
    }

    private String clean(String text, String font) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (codePoint == '\n' || codePoint == '\r') {
                clean.append(' ');
                return;
            }
            int mapped = Symbols.map(codePoint, font);
            if (mapped == Symbols.UNKNOWN || !Text.carriable(mapped)) {
                story.source.findings.add(
                        Rule.UNKNOWN_SYMBOL,
                        story.place(),
                        "A sign (U+%04X) of a font of its own is not known.".formatted(codePoint));
                clean.append('□');
            } else {
                clean.appendCodePoint(mapped);
            }
        });
        return clean.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    /** The look with the font that a w:sym names, which says what its character is. */
    private RunLook symbolLook(RunLook look) {
        RunLook named = new RunLook();
        named.font = xml.attribute("w:font");
        return named.over(look);
    }

    /** The character of a w:sym; those of symbol fonts are in the private use area. */
    private String symbol(RunLook look) {
        String font = symbolLook(look).font;
        boolean symbolFont = font != null && font.matches("(?i)symbol|wingdings.*|webdings");
        try {
            int codePoint = Integer.parseInt(String.valueOf(xml.attribute("w:char")), 16);
            int inArea = symbolFont && codePoint < 0x100 ? codePoint + 0xF000 : codePoint;
            return Character.isValidCodePoint(inArea) ? Character.toString(inArea) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private void fieldCharacter(RunLook look, Line line) throws XMLStreamException {
        switch (String.valueOf(xml.attribute("w:fldCharType"))) {
            case "begin" -> story.fields().begin(FormFields.shown(xml), story.place());
            case "separate" -> {
                Optional<Fields.Lead> lead = story.fields().separate(story.place());
                if (lead.isPresent()) {
                    line.open(lead, story.source);
                }
            }
            case "end" -> {
                Fields.Ended ended = story.fields().end(story.place());
                if (ended.led()) {
                    line.close();
                }
                text(ended.shown(), look, line);
            }
            default -> {}
        }
    }

    private Unmarked reference(Footnote.Kind kind, RunLook look, Line line) {
        String custom = xml.attribute("w:customMarkFollows");
        List<Block> body =
                shows(look) && !story.isNote() ? story.source.note(kind, xml.attribute("w:id"), story.place()) : null;
        if (body == null) {
            if (shows(look)) {
                story.source.findings.add(
                        Rule.MISSING_NOTE, story.place(), "A mark stands for a note that the file does not hold.");
            }
            return null;
        }
        if (custom != null && !custom.equals("0") && !custom.equals("false")) {
            return new Unmarked(kind, body);
        }
        line.add(note(story.source.nextNumberedNoteId(kind), kind, body, "*"));
        return null;
    }

    private void note(Footnote.Kind kind, List<Block> body, String marker, Line line) {
        String shown = marker.codePoints().allMatch(Text::carriable) && !marker.isBlank() ? marker : "*";
        line.add(note(story.source.nextNoteId(kind), kind, body, shown));
    }

    private static NoteRef note(String id, Footnote.Kind kind, List<Block> body, String marker) {
        List<Block> said = body.isEmpty() ? List.of(Paragraph.of(Direction.LTR)) : body;
        return new NoteRef(new Footnote(id, marker, kind, said));
    }

    /** The base text, then its reading in brackets. */
    private void ruby(Line line) throws XMLStreamException {
        Line reading = line.inner();
        Line base = line.inner();
        xml.children(side -> {
            Line part = side.equals("w:rt") ? reading : side.equals("w:rubyBase") ? base : null;
            if (part != null) {
                xml.children(run -> rubyRun(run, part));
                line.anchored.addAll(part.anchored);
                part.anchored.clear();
            }
        });
        base.finish().forEach(line::add);
        List<Inline> above = reading.finish();
        if (!Line.plain(above).isBlank()) {
            line.add(Text.of(" ("));
            above.forEach(line::add);
            line.add(Text.of(")"));
        }
    }

    private void rubyRun(String name, Line line) throws XMLStreamException {
        if (name.equals("w:r")) {
            read(line);
        } else if (name.equals("w:ins") || name.equals("w:sdt") || name.equals("w:sdtContent")) {
            xml.children(child -> rubyRun(child, line));
        }
    }

    private RunLook effective(RunLook direct, Line line) {
        boolean heading = StoryReader.headingOf(line) > 0;
        if (below == null
                || belowStyle != line.style
                || belowHeading != heading
                || !Objects.equals(belowCharacter, direct.style)) {
            Styles styles = story.source.styles;
            RunLook paragraph = heading ? line.style.run().withoutEmphasis() : line.style.run();
            RunLook character = styles.characterStyle(direct.style);
            below = character.toggledOver(paragraph).over(styles.defaultRun().withoutEmphasis());
            belowStyle = line.style;
            belowHeading = heading;
            belowCharacter = direct.style;
        }
        return direct == RunLook.NONE ? below : direct.over(below);
    }

    private static Set<Emphasis> emphasis(RunLook look) {
        Set<Emphasis> emphasis = EnumSet.noneOf(Emphasis.class);
        boolean complex = RunLook.is(look.rightToLeft) || RunLook.is(look.complex);
        add(emphasis, Emphasis.BOLD, complex ? look.boldComplex : look.bold);
        add(emphasis, Emphasis.ITALIC, complex ? look.italicComplex : look.italic);
        add(emphasis, Emphasis.UNDERLINE, look.underline);
        add(emphasis, Emphasis.STRIKE, RunLook.is(look.strike) || RunLook.is(look.doubleStrike));
        add(emphasis, Emphasis.SUPERSCRIPT, "superscript".equals(look.vertical));
        add(emphasis, Emphasis.SUBSCRIPT, "subscript".equals(look.vertical));
        return emphasis;
    }

    private static void add(Set<Emphasis> emphasis, Emphasis one, Boolean is) {
        if (RunLook.is(is)) {
            emphasis.add(one);
        }
    }
}
