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
        shown(encoded(text));
    }

    private void shown(String shown) {
        if (!putCustomNote(shown)) {
            putEncoded(shown);
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
        putEncoded(encoded(shown));
    }

    private void putEncoded(String shown) {
        Story story = walk.story();
        if (story.shows(styles)) {
            story.line().append(shown);
        }
    }

    /** The note stands where its sign does; the sign is a marker, there and at the head of the note. */
    private boolean putCustomNote(String sign) {
        Story story = walk.story();
        if (story.customNote == null) {
            return false;
        }
        String note = story.customNote.stripLeading();
        String marker = sign.strip();
        int signs = marker.codePointCount(0, marker.length());
        int end = note.codePointCount(0, note.length()) < signs ? 0 : note.offsetByCodePoints(0, signs);
        boolean marked = alike(note.substring(0, end)).equals(alike(marker));
        story.line().append(marked ? note.substring(end) : note);
        story.customNote = null;
        return true;
    }

    /** A sign at the head of the note may be written otherwise than at its mark. */
    private static String alike(String text) {
        StringBuilder alike = new StringBuilder();
        text.codePoints().map(c -> Signs.is(c) ? Signs.ANY : c).forEach(alike::appendCodePoint);
        return alike.toString();
    }

    /** The text, with what is of private use in it as signs. */
    private static String encoded(String text) {
        if (text.chars().allMatch(c -> c < Character.MIN_SURROGATE)) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length());
        text.codePoints().map(c -> c < FIRST_PRIVATE ? c : orSign(c)).forEach(encoded::appendCodePoint);
        return encoded.toString();
    }

    private static int orSign(int codePoint) {
        if (codePoint == BLANK) {
            return ' ';
        }
        return Character.getType(codePoint) == Character.PRIVATE_USE ? Signs.of(null, codePoint) : codePoint;
    }

    Runnable symbol(XMLStreamReader in) {
        String code = Markup.value(in, "char");
        boolean valid = code != null
                && code.matches("[0-9A-Fa-f]{1,6}")
                && Character.isValidCodePoint(Integer.parseInt(code, 16));
        int sign = valid ? Integer.parseInt(code, 16) : ' ';
        boolean blank = sign == BLANK || !Conservation.seen(sign);
        shown(Character.toString(blank ? ' ' : sign(Markup.value(in, "font"), sign)));
        return () -> {};
    }

    /** Some programs leave out where the area of private use begins. */
    private static int sign(String font, int code) {
        if (font == null || code < ' ' || Character.getType(code) == Character.SURROGATE) {
            return Signs.ANY;
        }
        boolean symbols = font.matches("(?i)symbol|wingdings.*|webdings");
        int sign = symbols && code < 0x100 ? code + 0xF000 : code;
        return Character.getType(sign) == Character.PRIVATE_USE ? Signs.of(font, sign) : sign;
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
