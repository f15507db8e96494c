package org.opendebate.documents.law;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
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
            "instrText",
            "sdtPr",
            "sdtEndPr",
            "tblPr",
            "tblGrid",
            "tcPr",
            "sectPr",
            "annotationRef",
            "fldData",
            "binData",
            "rubyPr",
            "ffData");

    /** Whose properties the walk is in. */
    private enum Scope {
        NONE,
        PARAGRAPH,
        MARK,
        RUN,
        ROW
    }

    private final HiddenStyles styles;
    private final Map<String, String> notes;
    private final Map<String, String> found;
    private final Deque<Runnable> ends = new ArrayDeque<>();
    private final Deque<Boolean> taken = new ArrayDeque<>();
    private final Deque<StringBuilder> ruby = new ArrayDeque<>();
    private Story story = new Story();
    private XMLStreamReader in;
    private StringBuilder text;
    private Scope scope = Scope.NONE;

    /** @param found where the notes of a part of notes are put */
    SourceWalk(HiddenStyles styles, Map<String, String> notes, Map<String, String> found) {
        this.styles = styles;
        this.notes = notes;
        this.found = found;
    }

    String characters() {
        return story.out.append(story.boxes).toString();
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
    private Runnable begins(String kind, String name) {
        if (scope != Scope.NONE) {
            return kind.equals("w") ? property(name) : null;
        }
        return switch (kind) {
            case "w" -> word(name);
            case "mc" -> alternative(name);
            case "m" -> name.equals("t") ? captured() : () -> {};
            case "wp" -> {
                if (name.equals("docPr")) {
                    String hidden = Markup.value(in, "hidden");
                    story.drawingHidden |= "1".equals(hidden) || "true".equals(hidden);
                }
                yield () -> {};
            }
            case "a" -> name.equals("t") ? drawn() : () -> {};
            case "v" -> {
                if (name.equals("textpath") && Markup.value(in, "string") != null && shows()) {
                    story.boxes.append(Markup.value(in, "string"));
                }
                yield () -> {};
            }
            default -> () -> {};
        };
    }

    private Runnable word(String name) {
        if (UNSEEN.contains(name)) {
            return null;
        }
        return switch (name) {
            case "p" -> paragraph();
            case "pPr" -> within(Scope.PARAGRAPH);
            case "rPr" -> story.inRun ? within(Scope.RUN) : null;
            case "trPr" -> within(Scope.ROW);
            case "tbl" -> {
                flushBoxes();
                yield () -> {};
            }
            case "r" -> run();
            case "t" -> captured();
            case "noBreakHyphen" -> single("\u2011");
            case "softHyphen" -> single("\u00AD");
            case "sym" -> symbol();
            case "fldChar" -> field();
            case "footnoteReference", "endnoteReference" -> reference(name.substring(0, name.indexOf('R')));
            case "footnote", "endnote" -> note(name);
            case "txbxContent" -> box();
            case "drawing", "pict", "object" -> drawing();
            case "tr" -> row();
            case "tc" -> story.rowDeleted ? null : this::flushBoxes;
            case "rt", "rubyBase" -> rubyPart(name.equals("rt"));
            case "ruby" -> {
                ruby.push(new StringBuilder());
                yield this::rubyEnds;
            }
            default -> () -> {};
        };
    }

    private Runnable paragraph() {
        story.paragraphStyle = null;
        story.markDeleted = false;
        return () -> {
            if (!story.markDeleted) {
                flushBoxes();
            }
        };
    }

    private void flushBoxes() {
        story.out.append(story.boxes);
        story.boxes.setLength(0);
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
            case ROW -> story.rowDeleted |= name.equals("del");
            case RUN -> {
                if (name.equals("rStyle")) {
                    story.characterStyle = Markup.value(in, "val");
                } else if (name.equals("vanish")) {
                    story.hidden = Markup.on(in);
                }
            }
            case NONE -> {}
        }
        return null;
    }

    private Runnable run() {
        story.characterStyle = null;
        story.hidden = null;
        story.customNote = null;
        story.inRun = true;
        return () -> {
            putCustomNote("");
            story.characterStyle = null;
            story.hidden = null;
            story.inRun = false;
        };
    }

    private boolean shows() {
        return story.fields.stream().allMatch(field -> field[0])
                && !styles.hides(story.hidden, story.characterStyle, story.paragraphStyle);
    }

    private Runnable captured() {
        StringBuilder own = new StringBuilder();
        text = own;
        return () -> {
            text = null;
            if (!putCustomNote(own.toString())) {
                put(own.toString());
            }
        };
    }

    private Runnable single(String sign) {
        put(sign);
        return () -> {};
    }

    /** The note stands where its sign does; the sign is a marker, there and at the head of the note. */
    private boolean putCustomNote(String sign) {
        if (story.customNote == null) {
            return false;
        }
        String note = story.customNote.stripLeading();
        StringBuilder marker = new StringBuilder();
        sign.strip().codePoints().map(SourceWalk::orAny).forEach(marker::appendCodePoint);
        story.out.append(note.startsWith(marker.toString()) ? note.substring(marker.length()) : note);
        story.customNote = null;
        return true;
    }

    private void put(String shown) {
        if (shows()) {
            StringBuilder to = ruby.isEmpty() ? story.out : ruby.peek();
            shown.codePoints().map(SourceWalk::orAny).forEach(to::appendCodePoint);
        }
    }

    private static int orAny(int codePoint) {
        return Character.getType(codePoint) == Character.PRIVATE_USE ? SourceCharacters.ANY : codePoint;
    }

    private Runnable symbol() {
        String code = Markup.value(in, "char");
        String any = Character.toString(SourceCharacters.ANY);
        if (!putCustomNote(any)
                && code != null
                && code.matches("[0-9A-Fa-f]{1,6}")
                && Character.isValidCodePoint(Integer.parseInt(code, 16))) {
            put(any);
        }
        return () -> {};
    }

    private Runnable field() {
        switch (String.valueOf(Markup.value(in, "fldCharType"))) {
            case "begin" -> story.fields.push(new boolean[1]);
            case "separate" -> {
                if (!story.fields.isEmpty()) {
                    story.fields.peek()[0] = true;
                }
            }
            case "end" -> story.fields.poll();
            default -> {}
        }
        return () -> {};
    }

    private Runnable reference(String kind) {
        String note = notes.get(kind + Markup.value(in, "id"));
        String custom = Markup.value(in, "customMarkFollows");
        if (note != null && shows()) {
            if (custom != null && !Set.of("0", "false").contains(custom)) {
                story.customNote = note;
            } else {
                story.out.append(note);
            }
        }
        return () -> {};
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

    private Runnable box() {
        Story outer = story;
        story = new Story();
        return () -> {
            String inside = characters();
            story = outer;
            if (shows()) {
                story.boxes.append(inside);
            }
        };
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

    private Runnable drawn() {
        StringBuilder own = new StringBuilder();
        text = own;
        return () -> {
            text = null;
            if (shows()) {
                story.boxes.append(own);
            }
        };
    }

    private Runnable row() {
        boolean before = story.rowDeleted;
        story.rowDeleted = false;
        return () -> story.rowDeleted = before;
    }

    private Runnable rubyPart(boolean reading) {
        StringBuilder whole = ruby.peek();
        if (whole == null) {
            return () -> {};
        }
        ruby.push(new StringBuilder());
        return () -> {
            StringBuilder part = ruby.pop();
            if (reading) {
                whole.append(part.isEmpty() ? "" : "(" + part + ")");
            } else {
                whole.insert(0, part);
            }
        };
    }

    private void rubyEnds() {
        StringBuilder whole = ruby.pop();
        (ruby.isEmpty() ? story.out : ruby.peek()).append(whole);
    }

    private Runnable alternative(String name) {
        switch (name) {
            case "AlternateContent" -> {
                taken.push(false);
                return taken::pop;
            }
            case "Choice", "Fallback" -> {
                boolean seen =
                        !taken.isEmpty() && !taken.peek() && (name.equals("Fallback") || Markup.isKnownChoice(in));
                if (!seen) {
                    return null;
                }
                taken.pop();
                taken.push(true);
                return () -> {};
            }
            default -> {
                return () -> {};
            }
        }
    }
}
