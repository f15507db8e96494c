package org.opendebate.local.proof;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text as the sequence of its letters and digits, the same whichever program extracted it: compatibility forms
 * undone; spaces, punctuation, hyphens and direction marks dropped, since programs differ in them at the ends of lines.
 */
public final class Letters {
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]|\u0640");

    /** So many letters must follow in their order after a place where something stands between. */
    private static final int CERTAIN = 12;

    /** So many letters are nobody else's words by chance. */
    static final int TELLING = 60;

    /** A note's mark, or a list's number. */
    private static final int MARK = 8;

    /** A line of the cell beside, where a reader takes a row line by line. */
    private static final int CELL_BESIDE = 60;

    /** The notes of one page, and its furniture. */
    private static final int FURTHEST = 6000;

    /** The original language, below the heading. */
    private static final int LANGUAGE_NOTE = 40;

    private final String found;
    private final List<String> furniture;
    private int place;
    private int mark = MARK;

    /**
     * @param text to be followed from its beginning
     * @param furniture texts of which one stands on each page, such as the document's symbol: a piece that holds one
     *     may interrupt a statement
     */
    public Letters(String text, List<String> furniture) {
        this.found = of(text);
        this.furniture = furniture.stream().map(Letters::of).toList();
    }

    public static String of(String text) {
        return OTHER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** The place after the last letter. */
    public int end() {
        return found.length();
    }

    public boolean contains(String text) {
        return found.contains(of(text));
    }

    /**
     * Goes to the last place where {@code heading} stands (the one before is in the contents), and from there along
     * {@code lines} letter by letter. Nothing may be missing, changed, moved or doubled; what may stand in between is
     * page furniture, marks of notes and lists, and {@code notes}.
     *
     * @return the place of the heading
     * @throws TextDiffers that quotes the first place that is not as written
     */
    public int follow(String what, String heading, List<String> lines, List<String> notes) {
        int start = found.lastIndexOf(of(heading));
        if (start < 0) {
            throw new TextDiffers(what + ": there is no heading '" + heading + "'");
        }
        place = start + of(heading).length();
        List<String> between = notes.stream().map(Letters::of).toList();
        boolean underHeading = true;
        for (String line : lines) {
            along(what, of(line), between, underHeading);
            underHeading = false;
        }
        return start;
    }

    /**
     * The same, where the reader takes the cells of a table column by column, or a title after the line below it: each
     * line must be there whole between its heading and what comes next, in whatever order. To be asked from the last part
     * of a document to its first, so that no part takes a later one's heading for its own.
     *
     * @param next the place of the next part's heading; {@link #end} for the last part
     * @return the place of the heading
     */
    public int hold(String what, String heading, int next, List<String> lines, List<String> notes) {
        int start = found.lastIndexOf(of(heading), next - 1);
        if (start < 0) {
            throw new TextDiffers(what + ": there is no heading '" + heading + "' before what should follow it");
        }
        mark = CELL_BESIDE;
        List<String> between = notes.stream().map(Letters::of).toList();
        for (String line : lines) {
            standsBetween(what, of(line), start, next, between);
        }
        return start;
    }

    private void standsBetween(String what, String line, int start, int end, List<String> notes) {
        String first = line.substring(0, Math.min(line.length(), CERTAIN));
        TextDiffers last = new TextDiffers(what + ": '" + first + "' is not there");
        for (int begin = found.indexOf(first, start);
                begin >= 0 && begin < end;
                begin = found.indexOf(first, begin + 1)) {
            place = begin;
            try {
                along(what, line, notes, false);
                return;
            } catch (TextDiffers e) {
                last = e;
            }
        }
        throw last;
    }

    private void along(String what, String expected, List<String> notes, boolean underHeading) {
        boolean first = underHeading;
        int at = 0;
        while (at < expected.length()) {
            if (place < found.length() && found.charAt(place) == expected.charAt(at)) {
                at++;
                place++;
            } else {
                Resumed resumed = resume(what, expected, at, notes, first);
                place = resumed.place;
                at = resumed.at;
                first = false;
            }
        }
    }

    /**
     * Where the line goes on after something that stands between: the new place, with the letter of the line that
     * stands there. What stands between may begin with the same letters as the line goes on with, so it may have begun
     * a little earlier than where the first difference was seen.
     */
    private Resumed resume(String what, String expected, int at, List<String> notes, boolean underHeading) {
        for (int back = 0; back <= Math.min(at, CERTAIN); back++) {
            int from = place - back;
            String wanted = expected.substring(at - back, Math.min(expected.length(), at - back + CERTAIN));
            for (int next = found.indexOf(wanted, place);
                    next >= 0 && next - from <= FURTHEST;
                    next = found.indexOf(wanted, next + 1)) {
                if (underHeading && next - from <= LANGUAGE_NOTE
                        || mayStandBetween(found.substring(from, next), notes)) {
                    return new Resumed(next, at - back);
                }
            }
        }
        throw new TextDiffers(what + ": '" + expected.substring(at, Math.min(expected.length(), at + CERTAIN))
                + "' should follow '" + expected.substring(Math.max(0, at - 40), at) + "', but there stands '"
                + found.substring(place, Math.min(found.length(), place + 60)) + "'");
    }

    private record Resumed(int place, int at) {}

    private boolean mayStandBetween(String piece, List<String> notes) {
        String rest = piece;
        for (String note : notes) {
            rest = rest.replace(note, "");
        }
        return rest.length() <= mark || furniture.stream().anyMatch(piece::contains);
    }
}
