package org.opendebate.documents.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Footnote;

/** What all stories of one file share while it is read. */
final class Source {

    final Styles styles;
    final Numbering numbering;
    final Findings findings;
    final WordPackage parts;
    final GraphicsReader graphics;
    final PictureReader pictures;
    private final Limits limits;
    private final Map<Footnote.Kind, Map<String, Note>> notes = new HashMap<>();
    private final Map<Footnote.Kind, String> formats = new HashMap<>();
    private final Map<Footnote.Kind, Integer> numbered = new HashMap<>();
    private final Map<Footnote.Kind, Integer> referred = new HashMap<>();
    private final Map<String, String> anchors = new HashMap<>();
    private int blocks;
    private int characters;

    Source(WordPackage parts, Styles styles, Numbering numbering, Findings findings, Limits limits) {
        this.parts = parts;
        this.graphics = new GraphicsReader(parts);
        this.pictures = new PictureReader(parts, findings);
        this.styles = styles;
        this.numbering = numbering;
        this.findings = findings;
        this.limits = limits;
    }

    /** The id of the anchor that a bookmark becomes. */
    String anchor(String bookmark) {
        return anchors.computeIfAbsent(bookmark, unseen -> "a" + (anchors.size() + 1));
    }

    /** A note that the file holds, with what it counts for. */
    private record Note(List<Block> body, int blocks, int characters) {}

    /** Reads one note. */
    interface NoteBody {
        List<Block> read() throws XMLStreamException;
    }

    void addNote(Footnote.Kind kind, String id, NoteBody body) throws XMLStreamException {
        int blocksBefore = blocks;
        int charactersBefore = characters;
        List<Block> read = body.read();
        Note note = new Note(read, blocks - blocksBefore, characters - charactersBefore);
        notes.computeIfAbsent(kind, any -> new HashMap<>()).put(id, note);
    }

    void noteFormat(Footnote.Kind kind, String format) {
        formats.put(kind, format);
    }

    /** What the note says, at one more of its references; null when the file holds no such note. */
    List<Block> note(Footnote.Kind kind, String id, String place) {
        Note note = notes.getOrDefault(kind, Map.of()).get(id);
        if (note == null) {
            return null;
        }
        countBlocks(note.blocks(), place);
        countCharacters(note.characters(), place);
        return note.body();
    }

    String nextMarker(Footnote.Kind kind) {
        int number = numbered.merge(kind, 1, Integer::sum);
        String standard = kind == Footnote.Kind.FOOTNOTE ? "decimal" : "lowerRoman";
        String marker = NumberFormat.format(number, formats.getOrDefault(kind, standard));
        return marker.isBlank() ? Integer.toString(number) : marker;
    }

    String nextNoteId(Footnote.Kind kind) {
        return (kind == Footnote.Kind.FOOTNOTE ? "fn" : "en") + referred.merge(kind, 1, Integer::sum);
    }

    void countBlock(String place) {
        countBlocks(1, place);
    }

    private void countBlocks(int more, String place) {
        blocks += more;
        if (blocks > limits.blocks()) {
            throw new Refusal(
                    Rule.TEXT_TOO_LONG, place, "The file holds more than %,d paragraphs.".formatted(limits.blocks()));
        }
    }

    void countCharacters(int more, String place) {
        characters += more;
        if (characters > limits.characters()) {
            throw new Refusal(
                    Rule.TEXT_TOO_LONG,
                    place,
                    "The file holds more than %,d characters.".formatted(limits.characters()));
        }
    }
}
