package org.opendebate.documents.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.opendebate.documents.model.Footnote;

/** What is counted through a whole file, the documents that are embedded in it included. */
final class Tally {

    private final Limits limits;
    private final NoteNumbers noteNumbers = new NoteNumbers();
    private final Map<Footnote.Kind, Integer> referred = new HashMap<>();
    private final Map<String, String> anchors = new HashMap<>();
    private int blocks;
    private int characters;
    private int chunks;
    private int pictures;
    private long pictureBytes;

    Tally(Limits limits) {
        this.limits = limits;
    }

    /** The id of the anchor that a bookmark becomes. */
    String anchor(String bookmark) {
        return anchors.computeIfAbsent(bookmark, unseen -> "a" + (anchors.size() + 1));
    }

    NoteNumbers noteNumbers() {
        return noteNumbers;
    }

    String nextNoteId(Footnote.Kind kind) {
        return (kind == Footnote.Kind.FOOTNOTE ? "fn" : "en") + referred.merge(kind, 1, Integer::sum);
    }

    int nextChunk() {
        return ++chunks;
    }

    /** Whether one more picture of that size can be carried: each counts as often as it is shown. */
    boolean hasRoomForPicture(long bytes) {
        return pictures < Limits.PICTURES && bytes <= Limits.PICTURE_BYTES - pictureBytes;
    }

    void countPicture(long bytes) {
        pictures++;
        pictureBytes += bytes;
    }

    int blocks() {
        return blocks;
    }

    int characters() {
        return characters;
    }

    void countBlocks(int more, String place) {
        blocks += more;
        if (blocks > limits.blocks()) {
            throw new Refusal(
                    Rule.TEXT_TOO_LONG,
                    place,
                    String.format(Locale.ROOT, "The file holds more than %,d paragraphs.", limits.blocks()));
        }
    }

    void countCharacters(int more, String place) {
        characters += more;
        if (characters > limits.characters()) {
            throw new Refusal(
                    Rule.TEXT_TOO_LONG,
                    place,
                    String.format(Locale.ROOT, "The file holds more than %,d characters.", limits.characters()));
        }
    }
}
