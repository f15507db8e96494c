package org.opendebate.documents.law;

import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** What is in runs: characters and signs, fields' marks, references to notes, ruby. */
final class Runs {

    /** The space of every symbol font. */
    private static final int BLANK = 0xF020;

    private static final int FIRST_PRIVATE = 0xE000;

    private final SourceWalk walk;
    private final HiddenStyles styles;
    private final Map<String, String> notes;

    Runs(SourceWalk walk, HiddenStyles styles, Map<String, String> notes) {
        this.walk = walk;
        this.styles = styles;
        this.notes = notes;
    }

    Runnable run() {
        Story story = walk.story();
        String styleAround = story.characterStyle;
        Boolean hiddenAround = story.hidden;
        boolean inRunAround = story.inRun;
        story.characterStyle = null;
        story.hidden = null;
        story.customNote = null;
        story.inRun = true;
        return () -> {
            putCustomNote("");
            story.characterStyle = styleAround;
            story.hidden = hiddenAround;
            story.inRun = inRunAround;
        };
    }

    void text(String text) {
        if (!putCustomNote(text)) {
            put(text);
        }
    }

    void code(String code) {
        Field field = walk.story().fields.peek();
        if (field != null && !field.inResult && field.code.length() < 10_000) {
            field.code.append(code);
        }
    }

    Runnable single(String sign) {
        put(sign);
        return () -> {};
    }

    void put(String shown) {
        Story story = walk.story();
        if (story.shows(styles)) {
            append(shown, story.line());
        }
    }

    /** The note stands where its sign does; the sign is a marker, there and at the head of the note. */
    private boolean putCustomNote(String sign) {
        Story story = walk.story();
        if (story.customNote == null) {
            return false;
        }
        String note = story.customNote.stripLeading();
        StringBuilder marker = new StringBuilder();
        append(sign.strip(), marker);
        story.line().append(note.startsWith(marker.toString()) ? note.substring(marker.length()) : note);
        story.customNote = null;
        return true;
    }

    private static void append(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            to.appendCodePoint(codePoint < FIRST_PRIVATE ? codePoint : orAny(codePoint));
        }
    }

    private static int orAny(int codePoint) {
        if (codePoint == BLANK) {
            return ' ';
        }
        return Character.getType(codePoint) == Character.PRIVATE_USE ? SourceCharacters.ANY : codePoint;
    }

    Runnable symbol(XMLStreamReader in) {
        String code = Markup.value(in, "char");
        boolean valid = code != null
                && code.matches("[0-9A-Fa-f]{1,6}")
                && Character.isValidCodePoint(Integer.parseInt(code, 16));
        int sign = valid ? Integer.parseInt(code, 16) : ' ';
        boolean blank = sign == BLANK || !Conservation.seen(sign);
        text(blank ? " " : Character.toString(SourceCharacters.ANY));
        return () -> {};
    }

    Runnable field(XMLStreamReader in) {
        Story story = walk.story();
        switch (String.valueOf(Markup.value(in, "fldCharType"))) {
            case "begin" -> story.fields.push(new Field());
            case "separate" -> {
                if (!story.fields.isEmpty()) {
                    story.fields.peek().inResult = true;
                }
            }
            case "end" -> {
                Field ended = story.fields.poll();
                put(ended == null ? "" : ended.shown());
            }
            default -> {}
        }
        return () -> {};
    }

    Runnable reference(XMLStreamReader in, String kind) {
        Story story = walk.story();
        String note = notes.get(kind + Markup.value(in, "id"));
        String custom = Markup.value(in, "customMarkFollows");
        if (note != null && story.shows(styles)) {
            if (custom != null && !Set.of("0", "false").contains(custom)) {
                story.customNote = note;
            } else {
                story.line().append(note);
            }
        }
        return () -> {};
    }

    /** Ruby: what is read aloud follows what it belongs to, in brackets. */
    Runnable ruby() {
        Story story = walk.story();
        story.composed.push(new StringBuilder());
        return () -> {
            StringBuilder whole = story.composed.pop();
            story.line().append(whole);
        };
    }

    Runnable rubyPart(boolean reading) {
        Story story = walk.story();
        StringBuilder whole = story.composed.peek();
        if (whole == null) {
            return () -> {};
        }
        story.composed.push(new StringBuilder());
        return () -> {
            StringBuilder part = story.composed.pop();
            if (reading) {
                whole.append(part.codePoints().anyMatch(Conservation::seen) ? "(" + part + ")" : "");
            } else {
                whole.insert(0, part);
            }
        };
    }
}
