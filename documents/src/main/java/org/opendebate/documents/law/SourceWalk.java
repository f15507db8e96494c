package org.opendebate.documents.law;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One flat walk over the events of a part. Each element says when it begins what happens when it ends; an element that is
 * not seen is skipped with all that is in it.
 */
final class SourceWalk {

    private static final Set<String> UNSEEN = Set.of(
            "del",
            "moveFrom",
            "delText",
            "delInstrText",
            "sdtPr",
            "sdtEndPr",
            "tblPr",
            "tblGrid",
            "sectPr",
            "annotationRef",
            "fldData",
            "binData",
            "rubyPr");

    /** Whose properties the walk is in. */
    private enum Scope {
        NONE,
        PARAGRAPH,
        MARK,
        RUN,
        ROW,
        CELL,
        FORM
    }

    private final HiddenStyles styles;
    private final Map<String, String> found;
    private final Deque<Runnable> ends = new ArrayDeque<>();
    private final Alternatives alternatives = new Alternatives();
    private final Tables tables = new Tables();
    private final Formulas formulas = new Formulas();
    private final Others others;
    private final Runs runs;
    private Story story = new Story();
    private XMLStreamReader in;
    private StringBuilder text;
    private Scope scope = Scope.NONE;

    /** @param found where the notes of a part of notes are put */
    SourceWalk(HiddenStyles styles, Others others, Map<String, String> notes, Map<String, String> found) {
        this.others = others;
        this.styles = styles;
        this.found = found;
        this.runs = new Runs(this, styles, notes);
    }

    String characters() {
        return story.characters();
    }

    /** The story that the walk is in. */
    Story story() {
        return story;
    }

    void over(XMLStreamReader reader) throws XMLStreamException {
        in = reader;
        int skipped = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Runnable end = skipped > 0 ? null : begins(Markup.kind(in), in.getLocalName());
                    if (end == null) {
                        skipped++;
                    } else {
                        ends.push(end);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (skipped > 0) {
                        skipped--;
                    } else {
                        ends.pop().run();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (skipped == 0 && text != null) {
                        text.append(in.getText());
                    }
                }
                default -> {}
            }
        }
    }

    /** What to do when the element ends; null: it is not seen. */
    private Runnable begins(String kind, String name) throws XMLStreamException {
        if (scope != Scope.NONE) {
            return kind.equals("w") ? property(name) : null;
        }
        return switch (kind) {
            case "w" -> word(name);
            case "mc" -> alternatives.begins(in, name);
            case "m" -> formula(name);
            case "wp" -> {
                if (name.equals("docPr")) {
                    String hidden = Markup.value(in, "hidden");
                    story.drawingHidden |= "1".equals(hidden) || "true".equals(hidden);
                }
                yield () -> {};
            }
            case "a" -> name.equals("t") ? captured(this::drawn) : () -> {};
            case "c", "dgm" -> graphic(name);
            case "v" -> {
                if (name.equals("textpath") && Markup.value(in, "string") != null) {
                    drawn(Markup.value(in, "string"));
                }
                yield () -> {};
            }
            default -> () -> {};
        };
    }

    /** Between paragraphs a formula is a paragraph of its own. */
    private Runnable wholeFormula() {
        Story around = story;
        around.formulas++;
        return () -> {
            around.formulas--;
            if (around.paragraphs == 0 && around.formulas == 0) {
                around.flushBoxes();
            }
        };
    }

    private Runnable formula(String name) {
        if (name.equals("t") && formulas.aligned()) {
            return captured(found -> runs.text(found.replace("&", "")));
        }
        return switch (name) {
            case "t" -> captured(runs::text);
            case "r" -> runs.run();
            case "oMath", "oMathPara" -> wholeFormula();
            default -> formulas.begins(name, in, story);
        };
    }

    private Runnable word(String name) throws XMLStreamException {
        if (UNSEEN.contains(name)) {
            return null;
        }
        return switch (name) {
            case "p" -> paragraph();
            case "ffData" -> within(Scope.FORM);
            case "pPr" -> within(Scope.PARAGRAPH);
            case "rPr" -> story.inRun ? within(Scope.RUN) : null;
            case "trPr" -> within(Scope.ROW);
            case "tbl" -> table();
            case "tcPr" -> within(Scope.CELL);
            case "r" -> runs.run();
            case "t" -> captured(runs::text);
            case "altChunk" -> {
                story.flushBoxes();
                story.out.append(others.chunk(Markup.value(in, "id")));
                yield () -> {};
            }
            case "instrText" -> captured(runs::code);
            case "noBreakHyphen" -> runs.single("\u2011");
            case "softHyphen" -> runs.single("\u00AD");
            case "sym" -> runs.symbol(in);
            case "fldChar" -> runs.field(in);
            case "footnoteReference", "endnoteReference" -> runs.reference(in, name.substring(0, name.indexOf('R')));
            case "footnote", "endnote" -> note(name);
            case "txbxContent" -> box(() -> story.shows(styles));
            case "drawing", "pict", "object" -> drawing();
            case "tr" -> tables.row(story);
            case "tc" -> tables.cell(story);
            case "rt", "rubyBase" -> runs.rubyPart(name.equals("rt"));
            case "ruby" -> runs.ruby();
            default -> () -> {};
        };
    }

    private Runnable paragraph() {
        String styleAround = story.paragraphStyle;
        story.paragraphStyle = null;
        story.markDeleted = false;
        story.paragraphs++;
        return () -> {
            story.paragraphs--;
            story.paragraphStyle = styleAround;
            if (!story.markDeleted) {
                story.flushBoxes();
            }
        };
    }

    private Runnable within(Scope entered) {
        Scope before = scope;
        scope = entered;
        return () -> scope = before;
    }

    private Runnable property(String name) {
        boolean gone = name.equals("del") || name.equals("moveFrom");
        switch (scope) {
            case PARAGRAPH -> {
                if (name.equals("pStyle")) {
                    story.paragraphStyle = Markup.value(in, "val");
                }
                return name.equals("rPr") ? within(Scope.MARK) : null;
            }
            case MARK -> story.markDeleted |= gone;
            case ROW -> {
                story.rowDeleted |= name.equals("del");
                tables.rowSays(name, Markup.value(in, "val"));
            }
            case CELL -> tables.cellSays(name, Markup.value(in, "val"));
            case RUN -> {
                if (name.equals("rStyle")) {
                    story.characterStyle = Markup.value(in, "val");
                } else if (name.equals("vanish")) {
                    story.hidden = Markup.on(in);
                }
            }
            case FORM -> {
                if (!story.fields.isEmpty()) {
                    story.fields.peek().says(name, Markup.value(in, "val"));
                }
                return () -> {};
            }
            case NONE -> {}
        }
        return null;
    }

    private Runnable captured(Consumer<String> to) {
        StringBuilder own = new StringBuilder();
        text = own;
        return () -> {
            text = null;
            to.accept(own.toString());
        };
    }

    private Runnable note(String kind) {
        String type = Markup.value(in, "type");
        if (type != null && !type.equals("normal")) {
            return null;
        }
        String id = kind + Markup.value(in, "id");
        story = new Story();
        return () -> found.put(id, characters());
    }

    private Runnable box(BooleanSupplier isSeen) {
        Story outer = story;
        story = new Story();
        return () -> {
            String inside = characters();
            story = outer;
            if (isSeen.getAsBoolean()) {
                story.boxes.append(inside);
            }
        };
    }

    private Runnable table() {
        Runnable inside = () -> {};
        if (story.paragraphs > 0) {
            inside = box(story::inResults);
        } else {
            story.flushBoxes();
        }
        Runnable ends = inside;
        tables.begins();
        return () -> {
            tables.ends();
            ends.run();
        };
    }

    /** A chart's or a diagram's part, seen where it is referred to. */
    private Runnable graphic(String name) throws XMLStreamException {
        if (name.equals("chart")) {
            drawn(others.chart(Markup.value(in, "id")));
        } else if (name.equals("relIds")) {
            drawn(others.diagram(Markup.value(in, "dm")));
        }
        return () -> {};
    }

    private Runnable drawing() {
        int before = story.boxes.length();
        boolean hiddenBefore = story.drawingHidden;
        story.drawingHidden = false;
        return () -> {
            if (story.drawingHidden) {
                story.boxes.setLength(before);
            }
            story.drawingHidden = hiddenBefore;
        };
    }

    /** What stands in a drawing is seen after the paragraph. */
    private void drawn(String shown) {
        if (story.shows(styles)) {
            story.boxes.append(shown);
        }
    }
}
